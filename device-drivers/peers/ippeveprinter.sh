#!/bin/bash
# A laser printer nobody here wrote: ippeveprinter of CUPS, on the loopback, with paper that can be taken away.
#
#   ippeveprinter.sh DIRECTORY PORT [FORMATS]        prints to DIRECTORY/received/N.pdf until its standard input is closed
#
#   touch DIRECTORY/paper-out              the paper ends after the first page of the next job, or of the current one
#   rm DIRECTORY/paper-out                 somebody refills the tray
#   touch DIRECTORY/off; kill -9 $(cat DIRECTORY/pid)     the printer is switched off; rm DIRECTORY/off: on again
#
# ippeveprinter insists on announcing itself, so it gets a message bus and an Avahi of its own.
# Debian: cups-ipp-utils avahi-daemon dbus
set -u

directory=$(realpath -m "${1:?directory}")
port=${2:?port}
formats=${3:-application/pdf,image/jpeg}
for program in ippeveprinter:cups-ipp-utils avahi-daemon:avahi-daemon dbus-daemon:dbus; do
  PATH=$PATH:/usr/sbin command -v "${program%%:*}" >/dev/null || {
    echo "${program%%:*} is missing: install the Debian package ${program##*:}" >&2
    exit 3
  }
done
PATH=$PATH:/usr/sbin
mkdir -p "$directory"/{spool,received}

cat >"$directory/bus.conf" <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=$directory/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
EOF

cat >"$directory/avahi.conf" <<EOF
[server]
host-name=vikno-peer-$port
use-ipv6=no
allow-interfaces=lo
[publish]
publish-workstation=no
EOF

cat >"$directory/job.test" <<'EOF'
{
  OPERATION Get-Job-Attributes
  GROUP operation-attributes-tag
  ATTR charset attributes-charset utf-8
  ATTR language attributes-natural-language en
  ATTR uri printer-uri $uri
  ATTR integer job-id $job
  DISPLAY job-state
  DISPLAY job-state-reasons
}
EOF

# Runs once for each job, with the document as its argument; STATE: lines become printer-state-reasons. A job that was
# cancelled meanwhile leaves no paper behind: ippeveprinter itself does not stop a running command.
cat >"$directory/print" <<EOF
#!/bin/bash
touch "$directory/printing"
trap 'rm -f "$directory/printing"' EXIT
echo "ATTR: job-impressions-completed=1" >&2
if [ -e "$directory/paper-out" ]; then
  echo "STATE: +media-empty-error" >&2
  while [ -e "$directory/paper-out" ]; do sleep 0.1; done
  echo "STATE: -media-empty-error" >&2
  ipptool -t -T 2 -d job="\$IPP_JOB_ID" ipp://localhost:$port/ipp/print "$directory/job.test" |
    grep -qE 'canceled|processing-to-stop-point' && exit 0
fi
cp "\$1" "$directory/received/.incoming" &&
  mv "$directory/received/.incoming" "$directory/received/\$(date +%s%N).pdf"
EOF
chmod +x "$directory/print"

export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$directory/bus

# Avahi allows one daemon for each /run/avahi-daemon; a mount of its own lets several printers run side by side.
announce() {
  local command="exec avahi-daemon -f '$directory/avahi.conf' --no-drop-root --no-rlimits --no-chroot"
  if unshare --mount true 2>/dev/null; then
    exec unshare --mount sh -c "mkdir -p /run/avahi-daemon; mount -t tmpfs none /run/avahi-daemon; $command"
  fi
  exec sh -c "$command"
}

supervise() {
  trap 'kill -9 $(cat "$directory/pid" 2>/dev/null) 2>/dev/null; exit' TERM
  while true; do
    if [ -e "$directory/off" ]; then
      sleep 0.1
    else
      ippeveprinter -k -d "$directory/spool" -c "$directory/print" -p "$port" -n localhost \
        -f "$formats" "Vikno peer $port" >>"$directory/printer.log" 2>&1 &
      echo $! >"$directory/pid"
      wait $!
      sleep 0.2
    fi
  done
}

children=()
trap 'kill "${children[@]}" 2>/dev/null; wait 2>/dev/null' EXIT
dbus-daemon --config-file="$directory/bus.conf" --nofork --nopidfile >"$directory/bus.log" 2>&1 &
children+=($!)
for _ in $(seq 300); do [ -S "$directory/bus" ] && break; sleep 0.1; done
announce >"$directory/avahi.log" 2>&1 &
children+=($!)
for _ in $(seq 300); do grep -q 'Server startup complete' "$directory/avahi.log" && break; sleep 0.1; done
supervise &
children+=($!)
cat >/dev/null
