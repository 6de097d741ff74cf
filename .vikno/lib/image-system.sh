# shellcheck shell=bash
# The verified disk image, part 2: what is in its root directory.

# lay_out_image STAGE VERSION DEB KEYS|'': STAGE/root, which is read-only from now on, and STAGE/os-release.
lay_out_image() {
    local stage=$1 version=$2 deb=$3 keys=$4 root=$1/root
    unpack_base "$root"
    cp -r --no-preserve=ownership "$IMAGE_PARTS/root/." "$root/"
    find "$root/usr/lib/vikno-image" -maxdepth 1 -type f -exec chmod 755 {} +
    # The kiosk's user has its number before the package asks for it.
    in_image_root "$root" systemd-sysusers
    cp "$deb" "$root/tmp/vikno-kiosk.deb"
    in_image_root "$root" dpkg --force-confnew -i /tmp/vikno-kiosk.deb
    rm "$root/tmp/vikno-kiosk.deb"
    name_image "$stage" "$version"
    choose_services "$root"
    make_etc_constant "$root"
    clamp_times "$root"
    add_start_up_cache "$root"
    sweep_image "$root"
    audit_image "$root"
    clamp_times "$root"
    [ -z "$keys" ] || add_release "$stage" "$version" "$keys"
    clamp_times "$root"
}

clamp_times() {
    find "$1" -xdev -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

name_image() {
    { grep -v '^IMAGE_' "$1/root/usr/lib/os-release" && printf 'IMAGE_ID=vikno\nIMAGE_VERSION=%s\n' "$2"; } >"$1/os-release"
    cp "$1/os-release" "$1/root/usr/lib/os-release"
}

choose_services() {
    local root=$1
    in_image_root "$root" systemctl -q enable vikno-console vikno-no-data NetworkManager systemd-timesyncd
    in_image_root "$root" systemctl -q disable NetworkManager-wait-online apt-daily.timer apt-daily-upgrade.timer e2scrub_all.timer \
        e2scrub_reap fstrim.timer dpkg-db-backup.timer
    # What would write to /etc, and logins: nobody has a password on this image.
    in_image_root "$root" systemctl -q mask systemd-firstboot.service systemd-machine-id-commit.service systemd-repart.service ldconfig.service \
        systemd-boot-random-seed.service systemd-hwdb-update.service keyboard-setup.service console-setup.service \
        getty@.service autovt@.service serial-getty@.service console-getty.service
    in_image_root "$root" systemctl -q set-default multi-user.target
}

# What programs would write below /etc lies elsewhere; what a site writes there lies in /etc/vikno, which is the data partition's.
make_etc_constant() {
    local root=$1
    : >"$root/etc/machine-id"
    : >"$root/etc/fstab"
    echo kiosk >"$root/etc/hostname"
    ln -sf ../run/NetworkManager/resolv.conf "$root/etc/resolv.conf"
    ln -sf /usr/share/zoneinfo/Europe/Kyiv "$root/etc/localtime"
    mv "$root/etc/default/vikno-kiosk" "$root/etc/vikno/session"
    ln -s ../vikno/session "$root/etc/default/vikno-kiosk"
    cp "$root/etc/systemd/timesyncd.conf" "$root/etc/vikno/timesyncd.conf" 2>/dev/null || echo '[Time]' >"$root/etc/vikno/timesyncd.conf"
    ln -sf ../vikno/timesyncd.conf "$root/etc/systemd/timesyncd.conf"
}

# Package lists, logs and caches of the building; dpkg's list stays, where the data partition does not hide it.
sweep_image() {
    local root=$1
    (cd "$root" && rm -rf var/cache/* var/lib/apt/* var/log/* usr/share/{man,locale,info,lintian} etc/*- tmp/* boot/* initrd.img* vmlinuz* \
        var/lib/dpkg/*-old root/.[!.]*)
    # Letters of the text screen that nothing here takes, and what other languages sound like.
    find "$root/usr/share/consolefonts" -type f ! -name 'Uni3-Terminus*' -delete
    find "$root/usr/lib" -path '*/espeak-ng-data/*_dict' ! -name uk_dict ! -name en_dict ! -name hu_dict -delete
    mv "$root/var/lib/dpkg" "$root/usr/lib/dpkg-db"
    mkdir -p "$root/boot"
}

# audit_image ROOT: refuses an image that would make all kiosks one, or let somebody in.
audit_image() {
    local root=$1 found
    found=$(find "$root" -xdev -type f -size -100k \( -name 'ssh_host_*' -o -name '*snakeoil*' -o -name '*.jks' -o -name 'random-seed' \) -print
        grep -rlE --binary-files=without-match -e '-----BEGIN [A-Z ]*PRIVATE KEY-----' "$root/etc" "$root/var" "$root/usr/lib/vikno-image" || true
        [ ! -s "$root/etc/machine-id" ] || echo "$root/etc/machine-id"
        awk -F: '$2 !~ /^[!*]/ { print "a password or none for " $1 }' "$root/etc/shadow"
        find "$root" -xdev -name 'devices-simulated*.jar' -o -xdev -name 'demonstration*.jar')
    [ -z "$found" ] || fail "this must not be in an image: $found"
}
