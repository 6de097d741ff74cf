#!/bin/sh
# In the initrd, when the verified root is mounted: completes the disk it came from (second slots, data partition), checks the data
# partition and mounts it as /var. What a site writes below /etc, and the machine's id, lie there, too. On a stick nothing is
# written, and /var is memory. Where the data partition cannot be opened, /var is memory and the kiosk says that it does not work.
set -eu
root=${VIKNO_ROOT:-/sysroot}
run=${VIKNO_RUN:-/run/vikno}
blocks=${VIKNO_BLOCKS:-/sys/class/block}
devices=${VIKNO_DEVICES:-/dev}
mkdir -p "$run"

# Below /run, which moves along into the system; over the system's own /run nothing may be mounted before it has been entered.
var_in_memory() {
    mkdir -p "$run/var"
    mount -t tmpfs -o size=40%,mode=0755,nodev,nosuid tmpfs "$run/var"
    cp -a "$root/var/." "$run/var/"
    mount --bind "$run/var" "$root/var"
    : >"$run/$1"
}

complete_disk() {
    cp -r "$(dirname "$0")/partitions" "$run/" || return
    if [ -e "$devices/tpmrm0" ]; then
        echo 'Encrypt=tpm2' >>"$run/partitions/40-data.conf"
    fi
    modprobe -q loop || true
    systemd-repart --dry-run=no --root=/ --definitions="$run/partitions" --no-pager --no-legend "$1" >/dev/null || return
    udevadm settle
}

# Of this disk: another one may have its own.
data_partition() {
    for part in "$disk"/*/partition; do
        part=$devices/$(basename "${part%/partition}")
        if [ "$(blkid -p -s PART_ENTRY_NAME -o value "$part")" = vikno-data ]; then
            echo "$part"
            return
        fi
    done
}

var_on_disk() {
    data=$(data_partition)
    [ -n "$data" ] || return
    if [ "$(blkid -p -s TYPE -o value "$data")" = crypto_LUKS ]; then
        [ -e "$devices/mapper/data" ] || /usr/lib/systemd/systemd-cryptsetup attach data "$data" - tpm2-device=auto,headless=1 ||
            return
        encrypted=$data
        data=$devices/mapper/data
    fi
    fsck.ext4 -p "$data" || [ $? -le 2 ] || fsck.ext4 -y "$data" || [ $? -le 2 ] || return
    mkdir -p "$run/data"
    mount -t ext4 -o noatime,nodev,nosuid "$data" "$run/data" || return
    # The first start fills it; a power cut meanwhile has it filled again.
    if [ ! -e "$run/data/.filled" ]; then
        cp -a "$root/var/." "$run/data/" && sync && : >"$run/data/.filled" && sync || return
    fi
    mount --bind "$run/data" "$root/var" || return
    umount "$run/data"
}

# A file of the image's /etc/vikno that the site has not changed follows the image; what the site wrote stays.
site_files() {
    site=$root/var/lib/vikno-image/etc
    given=$root/var/lib/vikno-image/given
    mkdir -p "$site" "$given"
    for file in "$root"/etc/vikno/*; do
        name=$(basename "$file")
        if [ -d "$file" ]; then
            [ -e "$site/$name" ] || cp -a "$file" "$site/"
        # After a power cut between the two copies the site's is the image's already.
        elif [ ! -e "$site/$name" ] || cmp -s "$site/$name" "$given/$name" || cmp -s "$site/$name" "$file"; then
            put "$file" "$site/$name"
            put "$file" "$given/$name"
        fi
    done
    mount --bind "$site" "$root/etc/vikno"
}

put() {
    cmp -s "$1" "$2" && return
    cp -a "$1" "$2.new"
    sync
    mv "$2.new" "$2"
}

# An encrypted data partition gets a recovery key, which vikno-console shows until somebody has noted it. It is made here: the TPM opens the
# partition for the initial RAM disk alone.
recovery_key() {
    [ -n "$encrypted" ] || return 0
    [ ! -e "$root/var/lib/vikno-image/recovery-key-noted" ] || return 0
    (
        umask 077
        systemd-cryptenroll --unlock-tpm2-device=auto --wipe-slot=recovery --recovery-key "$encrypted" >"$run/recovery-key.new" &&
            mv "$run/recovery-key.new" "$run/recovery-key"
    ) || echo "vikno: no recovery key could be made" >&2
}

machine_id() {
    id=$root/var/lib/vikno-image/machine-id
    if [ ! -s "$id" ]; then
        systemd-id128 new >"$id.new"
        sync
        mv "$id.new" "$id"
        sync
    fi
    mount --bind "$id" "$root/etc/machine-id"
}

encrypted=
partition=$(readlink -f "$blocks/$(basename "$(readlink -f "$devices/mapper/root")")"/slaves/* | head -n 1)
disk=$(dirname "$partition")
case $(cat "$disk/removable"):$disk in
    1:* | *:*/usb[0-9]*) var_in_memory stick ;;
    *)
        if ! complete_disk "$devices/$(basename "$disk")" || ! var_on_disk; then
            echo "vikno: the data partition cannot be used" >&2
            var_in_memory no-data
        fi
        ;;
esac
site_files
machine_id
recovery_key
