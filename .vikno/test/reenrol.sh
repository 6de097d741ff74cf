#!/usr/bin/env bash
# reenrol.sh KIOSK.deb PORTAL.deb DIRECTORY: a kiosk gets another certificate by the units of its package, under systemd in a container (as
# root) over this machine's own files, none of which is changed. What the service menu does is done by a file of the kiosk's user, as
# the kiosk does it; in the screen's place a program asks the portal by the kiosk's certificate, from within the kiosk's unit.
# Prints what happened, a line each.
set -u
kiosk=$1 portal=$2 d=$3
root=$d/root
mkdir -p "$d"/{upper,work,root}
mount -t overlay overlay -o "lowerdir=/,upperdir=$d/upper,workdir=$d/work" "$root" || exit 1
trap 'umount -l "$root"' EXIT
dpkg-deb -x "$kiosk" "$root" && dpkg-deb -x "$portal" "$root" || exit 1
# Nothing of this machine's own services.
rm -rf "${root:?}"/etc/systemd/system/*.wants "$root"/var/lib/{vikno-kiosk,vikno-portal}
mkdir -p "$root"/etc/vikno-portal "$root"/etc/vikno "$root"/var/lib/vikno-portal

cat >"$root/usr/lib/systemd/system/reenrol.target" <<'UNIT'
[Unit]
Requires=basic.target reenrol.service
After=basic.target
UNIT
cat >"$root/usr/lib/systemd/system/reenrol.service" <<'UNIT'
[Unit]
After=basic.target
SuccessAction=exit-force
FailureAction=exit-force
[Service]
Type=oneshot
TimeoutStartSec=15min
ExecStart=/usr/lib/vikno-kiosk/reenrol
StandardOutput=file:/reenrol.out
StandardError=file:/reenrol.err
UNIT
# No seat is needed without a screen.
printf '[Service]\nExecStart=/usr/bin/sleep infinity\n' >"$root/etc/systemd/system/seatd.service"
tr -d - </proc/sys/kernel/random/uuid >"$root/etc/machine-id"
# In cage's place: ready, then what the portal answers to the kiosk's certificate, once.
cat >"$root/usr/bin/cage" <<'CAGE'
#!/bin/sh
identity=/var/lib/vikno-kiosk/identity
sed -n '/BEGIN CERT/,$p' "$identity" >"$XDG_RUNTIME_DIR/own.pem"
awk '/BEGIN CERT/ { n++ } n == 2' "$identity" >"$XDG_RUNTIME_DIR/ca.pem"
address=$(sed -n 's/^portal: //p' "$identity")
answer=$(curl -s -m 20 -o /dev/null -w '%{http_code}' --cert "$identity" --cacert "$XDG_RUNTIME_DIR/ca.pem" "$address/api/v1/city")
openssl x509 -in "$identity" -noout -serial | sed "s/^/$answer /" >"$XDG_RUNTIME_DIR/asked"
systemd-notify --ready
while sleep 5; do systemd-notify WATCHDOG=1; done
CAGE
chmod 755 "$root/usr/bin/cage"
cat >"$root/usr/lib/vikno-kiosk/reenrol" <<'INSIDE'
#!/bin/bash
set -u
say() { echo "$*"; }
# up to 120 s
waited() { local try; for try in $(seq 600); do ! eval "$1" >/dev/null 2>&1 || return 0; sleep 0.2; done; say "waited in vain: $1 ($try)"; exit 1; }
systemd-sysusers vikno-kiosk.conf vikno-portal.conf
systemd-tmpfiles --create vikno-kiosk.conf vikno-portal.conf 2>/dev/null
chown vikno-portal: /var/lib/vikno-portal
printf '%s\n' --database=jdbc:sqlite:/var/lib/vikno-portal/portal.db --city-dir=/usr/share/vikno-portal/city --journal=/var/lib/vikno-portal/events \
    --keys-file=/etc/vikno-portal/keys --port=8443 --address=127.0.0.1 --ca=/var/lib/vikno-portal/ca \
    --server.ssl.certificate=/var/lib/vikno-portal/ca/server.pem --server.ssl.certificate-private-key=/var/lib/vikno-portal/ca/server.key \
    >/etc/vikno-portal/options
touch /etc/vikno-portal/keys
chown -R root:vikno-portal /etc/vikno-portal && chmod 750 /etc/vikno-portal && chmod 640 /etc/vikno-portal/*
echo state.directory=/var/lib/vikno-kiosk >/etc/vikno/kiosk.properties
vikno-portal ca new && vikno-portal ca server 127.0.0.1 || exit 1
systemctl start vikno-portal.service || { journalctl -u vikno-portal -n 30 >&2; exit 1; }
waited 'curl -sk -m 5 https://127.0.0.1:8443/api/v1/enrolment'

invited() { vikno-portal kiosks "$1" hall-1 --portal=https://127.0.0.1:8443 | grep -m 1 '^VIKNO1'; }
serial() { openssl x509 -in /var/lib/vikno-kiosk/identity -noout -serial; }
asked() { cat /run/vikno-kiosk/asked; }
(vikno-agent enrol "$(invited add)" >/tmp/first 2>&1) &
waited 'grep -qoE "[0-9A-Z]{4}-[0-9A-Z]{4}" /tmp/first'
vikno-portal kiosks confirm hall-1 "$(grep -m 1 -oE '\b[0-9A-Z]{4}-[0-9A-Z]{4}\b' /tmp/first)"
wait
first=$(serial)
cp /var/lib/vikno-kiosk/identity /tmp/first.pem
say "enrolled $(stat -c '%a %U' /var/lib/vikno-kiosk/identity)"

systemctl start vikno-kiosk-enrol.path
systemctl start vikno-kiosk.service || { journalctl -u vikno-kiosk -n 30 >&2; exit 1; }
waited 'test -s /run/vikno-kiosk/asked'
[ "$(asked)" = "200 $first" ] && say 'first certificate: 200' || say "not the first: $(asked)"

# The service menu: rights first, then a name.
order() { runuser -u vikno-kiosk -- sh -c 'umask 077; cat >/run/vikno-kiosk/invitation.new; mv /run/vikno-kiosk/invitation.new /run/vikno-kiosk/invitation'; }
told() { head -n 1 /run/vikno-enrol/told; }
echo VIKNO1/nonsense | order
waited '[ "$(told)" = "REFUSED INVITATION" ]'
say "nonsense: $(told)"
[ "$(serial)" = "$first" ] && say 'first certificate stays'
invitation=$(invited replace)
echo "$invitation" | order
waited 'told | grep -q ^WAITING'
say "waits, reads $(runuser -u vikno-kiosk -- cat /run/vikno-enrol/told | cut -d' ' -f1)"
[ ! -e /run/vikno-kiosk/invitation ] && say 'the invitation is taken away'
[ "$(serial)" = "$first" ] && say 'first certificate stays'
# The agent ends in the middle of it, and the code is held to the scanner again.
code=$(told | cut -d' ' -f2)
systemctl kill --signal=KILL vikno-kiosk-enrol.service
waited '[ "$(systemctl is-active vikno-kiosk-enrol.service)" = failed ]'
: >/run/vikno-enrol/told
echo "$invitation" | order
waited 'told | grep -q ^WAITING'
[ "$(told | cut -d' ' -f2)" = "$code" ] && say 'the same code after the agent was killed'
vikno-portal kiosks confirm hall-1 "$code"
waited '[ "$(told)" = ENROLLED ]'
second=$(serial)
[ "$second" != "$first" ] && say "another certificate $(stat -c '%a %U' /var/lib/vikno-kiosk/identity)"
systemctl restart vikno-kiosk.service
waited '[ "$(asked)" = "200 $second" ]'
say 'after the restart: 200 with it'
awk '/BEGIN CERT/ { n++ } n == 2' /tmp/first.pem >/tmp/ca.pem
say "the first one: $(curl -s -m 20 -o /dev/null -w '%{http_code}' --cert /tmp/first.pem --cacert /tmp/ca.pem https://127.0.0.1:8443/api/v1/city)"
say "units: $(systemctl show -P Result vikno-kiosk-enrol.service) $(systemctl is-active vikno-kiosk-enrol.path vikno-kiosk.service | paste -sd' ')"
systemd-analyze security --no-pager --threshold=20 vikno-kiosk-enrol.service >/dev/null && say 'exposed no more than 2.0'
vikno-agent state --language=en | head -n 1 | sed 's/until.*/until …/'
systemctl start vikno-agent.service && say 'renewal looks and finds nothing to do'
INSIDE
chmod 755 "$root/usr/lib/vikno-kiosk/reenrol"
systemd-nspawn --quiet --directory="$root" --register=no --keep-unit --machine="reenrol$$" --console=passive --private-network --boot \
    systemd.unit=reenrol.target systemd.log_level=warning >"$d/boot.log" 2>&1 </dev/null
cat "$root/reenrol.out"
[ ! -s "$root/reenrol.err" ] || sed 's/^/  /' "$root/reenrol.err" | tail -n 20 >&2
