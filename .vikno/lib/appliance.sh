# shellcheck shell=bash
# A whole kiosk in a virtual machine: Debian 13 and nothing but the package, booted by its own kernel, its portal on this machine.
# What is done to it and what is seen stands in .vikno/machine/appliance.py.

readonly APPLIANCE=$VIKNO_TARGET/appliance APPLIANCE_RELEASE=trixie
# A minimal system that boots, so that what the package forgets to ask for is missing.
readonly APPLIANCE_SYSTEM=systemd-sysv,udev,dbus,linux-image-amd64,initramfs-tools,zstd,kmod,iproute2,ca-certificates

# test_appliance [PART…]
test_appliance() {
    local began=$SECONDS status=0 part alone=()
    for part in "$@"; do
        case $part in
            enrol | boot | visit | faults | keys) ;;
            cuts)
                [ "$(id -u)" -eq 0 ] || fail "root is needed to mount file systems"
                # The mounts are this namespace's own: whatever happens, they end with it.
                alone=(unshare --mount --propagation private)
                ;;
            *) misused "no such part: $part" ;;
        esac
    done
    need build text package machine appliance
    build_all
    VIKNO_JAVA_HOME=$JAVA_HOME "$VIKNO_HOME/vikno" package kiosk >/dev/null
    mkdir -p "$APPLIANCE"
    appliance_disk
    appliance_portal
    say "the machine boots; pictures and result.md are in $APPLIANCE"
    run_in_front "${alone[@]}" python3 -B "$VIKNO_HOME/.vikno/machine/appliance.py" "$APPLIANCE" "$@" || status=$?
    say "appliance: $([ "$status" = 0 ] && echo passed || echo FAILED) in $((SECONDS - began)) s"
    return "$status"
}

# The base is made once for each list of packages, the disk once for each package of the kiosk.
appliance_disk() {
    local stamp package
    package=$(echo "$PACKAGES"/vikno-kiosk_*.deb)
    stamp="$APPLIANCE_RELEASE $APPLIANCE_SYSTEM"
    if [ "$(cat "$APPLIANCE/base-of" 2>/dev/null)" != "$stamp" ]; then
        rm -f "$APPLIANCE/base-of"
        quietly "Fetching Debian $APPLIANCE_RELEASE" as_root mmdebstrap --mode=root --variant=minbase --include="$APPLIANCE_SYSTEM" \
            --aptopt='APT::Install-Recommends "false"' --dpkgopt=force-unsafe-io "$APPLIANCE_RELEASE" "$APPLIANCE/base.tar"
        echo "$stamp" >"$APPLIANCE/base-of"
    fi
    stamp="$stamp $(cat "$package" "${BASH_SOURCE[0]}" | sha256sum)"
    if [ "$(cat "$APPLIANCE/disk-of" 2>/dev/null)" != "$stamp" ]; then
        rm -f "$APPLIANCE/disk-of" "$APPLIANCE"/enrolled.*
        quietly "Installing the package into Debian" make_appliance_disk "$package"
        echo "$stamp" >"$APPLIANCE/disk-of"
    fi
}

make_appliance_disk() {
    local root owner
    owner=$(id -u):$(id -g)
    as_root rm -rf "$APPLIANCE/root"
    mkdir -p "$APPLIANCE/root" "$APPLIANCE/archives"
    root=$APPLIANCE/root
    as_root tar -xf "$APPLIANCE/base.tar" -C "$root"
    as_root cp "$1" "$root/root/"
    as_root cp /etc/resolv.conf "$root/etc/resolv.conf"
    find "$APPLIANCE/archives" -name '*.deb' -exec cp -t "$root/var/cache/apt/archives" {} +
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$root/usr/sbin/policy-rc.d" >/dev/null
    as_root chmod 755 "$root/usr/sbin/policy-rc.d"
    # Word for word what the guide says, in a system that has nothing beside.
    # shellcheck disable=SC2016 # the inner shells expand these
    as_root unshare --mount --fork --pid sh -ec '
        mount -t proc proc "$0/proc"
        chroot "$0" sh -ec "cd /root && apt-get update && DEBIAN_FRONTEND=noninteractive apt install -y --no-install-recommends \
            -o APT::Keep-Downloaded-Packages=true -o Dpkg::Options::=--force-unsafe-io ./vikno-kiosk_*.deb"' "$root"
    find "$root/var/cache/apt/archives" -maxdepth 1 -name '*.deb' ! -name 'vikno-*' -exec cp -u -t "$APPLIANCE/archives" {} +
    as_root rm -f "$root/usr/sbin/policy-rc.d" "$root"/root/vikno-kiosk_*.deb "$root"/var/cache/apt/archives/*.deb
    appliance_site "$root"
    cat "$root"/boot/vmlinuz-* >"$APPLIANCE/vmlinuz"
    as_root cat "$root"/boot/initrd.img-* >"$APPLIANCE/initrd"
    rm -f "$APPLIANCE/disk.img"
    truncate -s 4G "$APPLIANCE/disk.img"
    as_root mke2fs -q -t ext4 -d "$root" "$APPLIANCE/disk.img"
    as_root chown "$owner" "$APPLIANCE/disk.img"
    as_root rm -rf "$root"
}

# What a site has beside the package: network, disk, the kiosk's configuration (which the test puts in place); and a shell on the second
# serial port, which no kiosk has.
appliance_site() {
    local etc=$1/etc
    echo vikno-test | as_root tee "$etc/hostname" >/dev/null
    echo '/dev/vda / ext4 errors=remount-ro 0 1' | as_root tee "$etc/fstab" >/dev/null
    as_root mkdir -p "$etc/systemd/network"
    printf '[Match]\nName=en*\n[Network]\nDHCP=yes\n' | as_root tee "$etc/systemd/network/20-dhcp.network" >/dev/null
    as_root rm -f "$etc/resolv.conf"
    echo 'nameserver 10.0.2.3' | as_root tee "$etc/resolv.conf" >/dev/null
    printf '%s\n' state.directory=/var/lib/vikno-kiosk panel.width-px=1280 panel.height-px=1024 panel.diagonal-inches=19 \
        'device.receipt-printer=escpos+usb:?vendor=04b8' 'device.barcode-scanner=scanner+serial:?vendor=0403&product=6001&baud=9600' \
        deadline.connect=60 deadline.answer=90 deadline.probe=30 demonstration=false | as_root tee "$1/root/kiosk.properties" >/dev/null
    as_root tee "$etc/systemd/system/test-shell.service" >/dev/null <<'EOF'
[Unit]
DefaultDependencies=no
After=systemd-remount-fs.service
[Service]
# Not on the terminal itself: no prompt, no editing.
ExecStart=/bin/bash /dev/stdin
StandardInput=tty
StandardOutput=tty
StandardError=tty
TTYPath=/dev/ttyS1
WorkingDirectory=/root
Restart=always
OOMScoreAdjust=-900
[Install]
WantedBy=sysinit.target
EOF
    as_root chroot "$1" systemctl --quiet enable systemd-networkd.service test-shell.service
}

# A portal with a city of invented people, with an authority of its own; what starts it and its commands is portal/java.
appliance_portal() {
    rm -rf "$APPLIANCE/portal/lib"
    # Copies: a portal that runs survives a build.
    copy_jars "$APPLIANCE/portal/lib" "$(classpath "$PORTAL_MODULE")"
    printf '#!/bin/sh\numask 077\nexec "%s/bin/java" "@%s/provisioning/portal.jvmargs" -cp "%s/portal/lib/*" "$@"\n' \
        "$JAVA_HOME" "$VIKNO_HOME" "$APPLIANCE" >"$APPLIANCE/portal/java"
    chmod +x "$APPLIANCE/portal/java"
}
