#!/bin/bash
# A print server nobody here wrote: cupsd with its own configuration and directories, on the loopback, without touching the machine's.
#
#   cups.sh DIRECTORY PORT NAME:MODEL:DEVICE-URI…      until its standard input is closed; writes DIRECTORY/ready when it serves
#
# MODEL is "raw" (documents are passed on byte by byte) or "everywhere" (a driverless queue, whose filters rewrite them).
# Debian: cups cups-client
set -u

directory=$(realpath -m "${1:?directory}")
port=${2:?port}
shift 2
PATH=$PATH:/usr/sbin
for program in cupsd:cups lpadmin:cups-client; do
  command -v "${program%%:*}" >/dev/null || {
    echo "${program%%:*} is missing: install the Debian package ${program##*:}" >&2
    exit 3
  }
done
rm -f "$directory/ready"
mkdir -p "$directory"/{root,spool,spool/tmp,cache,state}
# Filters and back ends run as another user, and have to get through.
chmod a+x "$directory" "$directory"/*

cat >"$directory/cups-files.conf" <<EOF
ServerRoot $directory/root
RequestRoot $directory/spool
TempDir $directory/spool/tmp
CacheDir $directory/cache
StateDir $directory/state
AccessLog $directory/access.log
ErrorLog $directory/error.log
PageLog $directory/page.log
SystemGroup $(id -gn)
Sandboxing relaxed
EOF

# Debian's own policy on jobs: whoever sent one may cancel it. Queues are made by whoever runs this.
cat >"$directory/cupsd.conf" <<EOF
LogLevel info
Listen localhost:$port
Browsing Off
DefaultAuthType None
WebInterface No
MaxJobTime 60
JobRetryInterval 2
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit Send-Document Send-URI Hold-Job Release-Job Restart-Job Purge-Jobs Cancel-Job Cancel-My-Jobs Close-Job CUPS-Move-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
EOF

cupsd -f -c "$directory/cupsd.conf" -s "$directory/cups-files.conf" >"$directory/cupsd.log" 2>&1 &
daemon=$!
trap 'kill "$daemon" 2>/dev/null; wait 2>/dev/null' EXIT
export CUPS_SERVER=localhost:$port
for _ in $(seq 300); do lpstat -r 2>/dev/null | grep -q 'is running' && break; sleep 0.1; done
for queue in "$@"; do
  name=${queue%%:*}
  rest=${queue#*:}
  model=()
  [ "${rest%%:*}" = raw ] || model=(-m "${rest%%:*}")
  lpadmin -p "$name" -E -v "${rest#*:}" "${model[@]}" -o printer-error-policy=retry-job 2>>"$directory/cupsd.log" ||
    { echo "no queue $name" >&2; exit 4; }
done
touch "$directory/ready"
cat >/dev/null
