#!/usr/bin/env bash
# wired.sh DIRECTORY: an office's switch that wants to know who is plugged in, and vikno-setup network on the other end of the cable: real
# hostapd, NetworkManager and wpa_supplicant in network and mount namespaces of their own (unshare --net --mount), as root.
# JAVA and CLASSPATH come from whoever calls. Prints a line for each try: its exit code and what was found.
set -u
d=$1
here=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$d/state"

certificates() {
    cd "$d" || exit 1
    local name use
    openssl req -x509 -newkey rsa:2048 -nodes -keyout office.key -out office.pem -days 30 -subj '/CN=Office' 2>/dev/null
    openssl req -x509 -newkey rsa:2048 -nodes -keyout stranger.key -out stranger.pem -days 30 -subj /CN=kiosk-7 2>/dev/null
    for name in server client; do
        use=${name}Auth
        openssl req -newkey rsa:2048 -nodes -keyout $name.key -subj /CN=kiosk-7 -out $name.csr 2>/dev/null
        openssl x509 -req -in $name.csr -CA office.pem -CAkey office.key -CAcreateserial -days 30 \
            -extfile <(echo "extendedKeyUsage=$use") -out $name.pem 2>/dev/null
    done
    openssl rsa -aes256 -passout pass:keypass -in client.key -out locked.key 2>/dev/null
}

# Below /run, /etc and /var/lib nothing of this machine's own network is seen or changed. A read-only /sys tells NetworkManager that no udev
# will speak of the cable.
network() {
    local place
    for place in /run /var/lib/NetworkManager /etc/NetworkManager; do mount -t tmpfs none "$place" || exit 1; done
    mount -t sysfs -o ro none /sys && mount -o remount,ro /sys
    mkdir -p /run/dbus /run/netns /run/NetworkManager /etc/NetworkManager/system-connections
    printf '%s\n' '[main]' plugins=keyfile dns=none 'no-auto-default=*' '[device-kiosk]' match-device=interface-name:kiosk0 managed=1 \
        >/etc/NetworkManager/NetworkManager.conf
    ip link set lo up
    ip netns add switch
    ip link add kiosk0 type veth peer name switch0 netns switch
    ip netns exec switch ip link set switch0 up
    ip netns exec switch ip addr add 192.0.2.1/24 dev switch0
    export DBUS_SYSTEM_BUS_ADDRESS=unix:path=/run/dbus/system_bus_socket
    dbus-daemon --system --nofork --nopidfile --address="$DBUS_SYSTEM_BUS_ADDRESS" >"$d/dbus.log" 2>&1 &
    printf '%s\n' interface=switch0 driver=wired ieee8021x=1 use_pae_group_addr=1 eap_server=1 "eap_user_file=$d/users" \
        "ca_cert=$d/office.pem" "server_cert=$d/server.pem" "private_key=$d/server.key" >"$d/hostapd.conf"
    printf '%s\n' '"kiosk-7" TLS' '* PEAP' '"kiosk-9" MSCHAPV2 "s e:cret\x" [2]' >"$d/users"
    ip netns exec switch hostapd "$d/hostapd.conf" >"$d/hostapd.log" 2>&1 &
    wpa_supplicant -u -s >"$d/wpa.log" 2>&1 &
    NetworkManager -n >"$d/nm.log" 2>&1 &
    waited 'nmcli general status' || exit 1
}

# waited COMMAND: up to 60 s until it is true.
waited() {
    local try
    for try in $(seq 300); do
        ! bash -c "$1" >/dev/null 2>&1 || return 0
        sleep 0.2
    done
    echo "waited in vain ($try): $1"
    return 1
}

# attempt NAME ANSWERS… : then a fixed address.
attempt() {
    local name=$1 code=0 said
    shift
    said=$(printf '%s\n' 1 "$@" 2 192.0.2.20/24 192.0.2.1 '' 1 1 | timeout 150 "$JAVA" "@$here/provisioning/technician.jvmargs" -Dstdin.encoding=UTF-8 \
        -Dstdout.encoding=UTF-8 -cp "$CLASSPATH" ua.vikno.technician.setup.SetupCommand network --language en --config "$d/kiosk.properties") || code=$?
    printf '%s\n' "$said" >"$d/$name.said"
    echo "$name $code $(grep -m 1 -oE '(The network did not let this machine in|The network of kiosk0 works and is kept)' <<<"$said")"
}

certificates
echo "state.directory=$d/state" >"$d/kiosk.properties"
network
attempt wrong-password 2 kiosk-9 "$d/office.pem" wrong
attempt other-authority 2 kiosk-9 "$d/stranger.pem" 's e:cret\x'
attempt password 2 kiosk-9 "$d/office.pem" 's e:cret\x'
stat -c '%a %U' /etc/NetworkManager/system-connections/*
attempt stranger 3 kiosk-7 "$d/office.pem" "$d/stranger.pem" "$d/stranger.key" ''
# The former network is let in again by itself.
waited 'ip -br addr show kiosk0 | grep -q 192.0.2.20/24' && echo back
attempt certificate 3 kiosk-7 "$d/office.pem" "$d/client.pem" "$d/locked.key" keypass
# shellcheck disable=SC2046 # a number for each
kill $(jobs -p)
wait
