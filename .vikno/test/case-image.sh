# shellcheck shell=bash
# The disk image: what can be seen without building and starting one. ./vikno test --image does that.

test_an_image_is_asked_for_in_the_right_words() {
    expect_exit 2 ./vikno image --version 'a b'
    expect_exit 2 ./vikno image --version 123456789012345678901
    expect_exit 2 ./vikno image --package /no/such/file
    expect_exit 2 ./vikno image --keys /no/such/directory
    expect_exit 2 ./vikno image keys
    # Keys are never written over.
    expect_exit 1 ./vikno image keys /
}

with_launcher() {
    VIKNO_HOME=$PWD VIKNO_TARGET=${VIKNO_TARGET:-$PWD/target} bash -c 'set -euo pipefail
        for part in "$VIKNO_HOME"/.vikno/lib/*.sh; do . "$part"; done
        "$@"' with_launcher "$@"
}

test_no_image_is_one_that_lets_somebody_in_or_makes_all_kiosks_one() {
    local root
    root=$(mktemp -d)
    mkdir -p "$root"/{etc,var,usr/lib/vikno-image}
    : >"$root/etc/machine-id"
    echo 'root:*:20000::::::' >"$root/etc/shadow"
    expect_exit 0 with_launcher audit_image "$root"
    echo 'guest::20000::::::' >>"$root/etc/shadow"
    expect_exit 1 with_launcher audit_image "$root"
    expect grep -q 'guest' <<<"$ERR"
    echo 'root:!:20000::::::' >"$root/etc/shadow"
    printf -- '-----BEGIN %s-----\n' 'PRIVATE KEY' >"$root/etc/some.pem"
    expect_exit 1 with_launcher audit_image "$root"
    expect grep -q 'some.pem' <<<"$ERR"
    rm "$root/etc/some.pem"
    echo 0123456789abcdef0123456789abcdef >"$root/etc/machine-id"
    expect_exit 1 with_launcher audit_image "$root"
    rm -rf "$root"
}

test_keys_that_others_may_read_sign_nothing() {
    local keys file
    keys=$(mktemp -d)
    for file in PK.key KEK.key db.key pcr.key PK.crt KEK.crt db.crt pcr.pub PK.auth KEK.auth db.auth; do
        echo x >"$keys/$file"
        chmod 600 "$keys/$file"
    done
    expect_exit 1 with_launcher complete_keys "$keys"
    expect grep -q 'holds no owner' <<<"$ERR"
    echo x >"$keys/owner"
    expect_exit 0 with_launcher complete_keys "$keys"
    chmod 644 "$keys/db.key"
    expect_exit 1 with_launcher complete_keys "$keys"
    rm -rf "$keys"
}

# started DIRECTORY: the initial RAM disk's script, with a disk, a mapper and mounts of straw; what was called stands in calls.
started() {
    local d=$1
    rm -rf "$d/run"
    : >"$d/calls"
    PATH=$d/bin:$PATH VIKNO_ROOT=$d/root VIKNO_RUN=$d/run VIKNO_BLOCKS=$d/sys/class/block VIKNO_DEVICES=$d/dev \
        sh "$d/data"
}

machine_of_straw() {
    local d=$1 disk=$2 name
    mkdir -p "$d"/{bin,dev/mapper,partitions,root/var/lib,root/etc/vikno/printers,"sys/$disk/sda2",sys/class/block/dm-0/slaves}
    cp provisioning/image/initrd/data.sh "$d/data"
    cp provisioning/image/initrd/partitions/*.conf "$d/partitions/"
    : >"$d/dev/dm-0"
    echo 2 >"$d/sys/$disk/sda2/partition"
    ln -s ../dm-0 "$d/dev/mapper/root"
    ln -s "$d/sys/$disk/sda2" "$d/sys/class/block/dm-0/slaves/sda2"
    echo 0 >"$d/sys/$disk/removable"
    echo 'words of the image' >"$d/root/etc/vikno/last-resort"
    : >"$d/root/etc/machine-id"
    # shellcheck disable=SC2016 # the scripts expand it
    for name in mount umount systemd-repart udevadm modprobe fsck.ext4 sync; do
        printf '#!/bin/sh\necho "${0##*/} $*" >>"%s/calls"\n' "$d" >"$d/bin/$name"
    done
    # shellcheck disable=SC2016
    printf '#!/bin/sh\n[ "$3" != PART_ENTRY_NAME ] || echo vikno-data\n' >"$d/bin/blkid"
    printf '#!/bin/sh\necho 0123456789abcdef0123456789abcdef\n' >"$d/bin/systemd-id128"
    chmod +x "$d"/bin/*
}

test_a_disk_is_completed_and_a_stick_is_not_written_to() {
    local d
    d=$(mktemp -d)
    machine_of_straw "$d" pci/ata1/sda
    expect_exit 0 started "$d"
    expect grep -q "^systemd-repart .*$d/dev/sda\$" "$d/calls"
    expect grep -q "^mount --bind $d/run/data $d/root/var\$" "$d/calls"
    expect test ! -e "$d/run/stick" -a ! -e "$d/run/no-data"
    expect test -z "$(grep -l Encrypt "$d"/run/partitions/*)"
    : >"$d/dev/tpmrm0"
    expect_exit 0 started "$d"
    expect grep -qx 'Encrypt=tpm2' "$d/run/partitions/40-data.conf"
    echo 1 >"$d/sys/pci/ata1/sda/removable"
    expect_exit 0 started "$d"
    expect test -e "$d/run/stick" -a -z "$(grep systemd-repart "$d/calls")"
    rm -rf "$d"
    # A stick that calls itself a disk.
    machine_of_straw "$d" pci/usb2/sda
    expect_exit 0 started "$d"
    expect test -e "$d/run/stick" -a -z "$(grep systemd-repart "$d/calls")"
    rm -rf "$d"
}

test_an_encrypted_data_partition_has_a_recovery_key_until_it_is_noted() {
    local d
    d=$(mktemp -d)
    machine_of_straw "$d" pci/ata1/sda
    # shellcheck disable=SC2016 # the script expands it
    printf '#!/bin/sh\ncase $3 in PART_ENTRY_NAME) echo vikno-data ;; TYPE) echo crypto_LUKS ;; esac\n' >"$d/bin/blkid"
    printf '#!/bin/sh\necho the-key\n' >"$d/bin/systemd-cryptenroll"
    chmod +x "$d/bin/systemd-cryptenroll"
    : >"$d/dev/mapper/data"
    expect_exit 0 started "$d"
    expect grep -q "^mount -t ext4 .* $d/dev/mapper/data " "$d/calls"
    expect test "$(cat "$d/run/recovery-key")" = the-key
    expect test "$(stat -c %a "$d/run/recovery-key")" = 600
    : >"$d/root/var/lib/vikno-image/recovery-key-noted"
    expect_exit 0 started "$d"
    expect test ! -e "$d/run/recovery-key"
    rm -rf "$d"
}

test_a_data_partition_that_cannot_be_used_ends_in_a_page_not_in_a_loop() {
    local d
    d=$(mktemp -d)
    machine_of_straw "$d" pci/ata1/sda
    printf '#!/bin/sh\nexit 8\n' >"$d/bin/fsck.ext4"
    expect_exit 0 started "$d"
    expect test -e "$d/run/no-data"
    printf '#!/bin/sh\nexit 1\n' | tee "$d/bin/systemd-repart" >"$d/bin/fsck.ext4"
    expect_exit 0 started "$d"
    expect test -e "$d/run/no-data"
    rm -rf "$d"
}

test_a_sites_files_stay_and_the_others_follow_the_image() {
    local d site
    d=$(mktemp -d)
    site=$d/root/var/lib/vikno-image/etc
    machine_of_straw "$d" pci/ata1/sda
    expect_exit 0 started "$d"
    expect test "$(cat "$site/last-resort")" = 'words of the image' -a -d "$site/printers"
    expect test "$(cat "$d/root/var/lib/vikno-image/machine-id")" = 0123456789abcdef0123456789abcdef
    echo 'id of this machine' >"$d/root/var/lib/vikno-image/machine-id"
    echo 'words of the next image' >"$d/root/etc/vikno/last-resort"
    echo 'portal.url=x' >"$site/kiosk.properties"
    expect_exit 0 started "$d"
    expect test "$(cat "$site/last-resort")" = 'words of the next image' -a "$(cat "$site/kiosk.properties")" = 'portal.url=x'
    echo 'words of the city' >"$site/last-resort"
    echo 'words of a third image' >"$d/root/etc/vikno/last-resort"
    expect_exit 0 started "$d"
    expect test "$(cat "$site/last-resort")" = 'words of the city'
    expect test "$(cat "$d/root/var/lib/vikno-image/machine-id")" = 'id of this machine'
    rm -rf "$d"
}

# Two disks with the same partitions, as when a stick is plugged into a machine that was installed from it.
test_the_system_comes_from_the_disk_that_the_firmware_started_from() {
    local d hash=0123456789abcdef0123456789abcdeffedcba9876543210fedcba9876543210
    d=$(mktemp -d)
    mkdir -p "$d"/{bin,efi} "$d/block/sda/sda1" "$d/block/sdb/sdb1"
    echo 1 | tee "$d/block/sda/sda1/partition" >"$d/block/sdb/sdb1/partition"
    echo "quiet roothash=$hash ro" >"$d/cmdline"
    # shellcheck disable=SC2016 # the script expands it
    printf '#!/bin/sh\ncase $6 in /dev/sda1) echo aaaa-1 ;; /dev/sdb1) echo bbbb-2 ;; esac\n' >"$d/bin/blkid"
    chmod +x "$d/bin/blkid"
    export PATH="$d/bin:$PATH" VIKNO_CMDLINE="$d/cmdline" VIKNO_EFIVARS="$d/efi" VIKNO_BLOCKS="$d/block"
    expect_exit 0 sh provisioning/image/root/usr/lib/vikno-image/boot-partition 01234567-89ab-cdef-0123-456789abcdef sda
    expect test "$OUT" = root
    printf '\6\0\0\0B\0B\0B\0B\0-\0002\0\0\0' >"$d/efi/LoaderDevicePartUUID-4a67b082-0a4c-41cf-b6c7-440b29bb8c4f"
    expect_exit 1 sh provisioning/image/root/usr/lib/vikno-image/boot-partition 01234567-89ab-cdef-0123-456789abcdef sda
    expect_exit 0 sh provisioning/image/root/usr/lib/vikno-image/boot-partition fedcba98-7654-3210-fedc-ba9876543210 sdb
    expect test "$OUT" = verity
    expect_exit 1 sh provisioning/image/root/usr/lib/vikno-image/boot-partition 11111111-89ab-cdef-0123-456789abcdef sdb
    rm -rf "$d"
}

test_scripts_of_the_image_are_clean_by_shellcheck() {
    local script scripts=()
    for script in provisioning/image/initrd/*.sh provisioning/image/root/usr/lib/vikno-image/*; do
        [ ! -f "$script" ] || scripts+=("$script")
    done
    expect_exit 0 shellcheck "${scripts[@]}"
}

# shellcheck disable=SC2016 # the inner shell expands these
test_keys_that_are_made_in_memory_never_were_on_a_disk() {
    local d
    d=$(mktemp -d)
    VIKNO_TARGET=$d/target expect_exit 0 bash -euc '
        IMAGES=$VIKNO_TARGET/image
        make_image_tools() { :; }
        . .vikno/lib/image-keys.sh
        in_image_tools() { echo key >"$5/PK.key"; }
        with_keys() { echo key >"$1/PK.key"; }
        make_keys "$1"' sh "$d/memory/keys"
    expect test -s "$d/memory/keys/PK.key" -a ! -e "$d/target"
    expect test "$(echo "$d"/memory/*)" = "$d/memory/keys"
    rm -r "$d"
}

# What a cut leaves is told from the notes of a disk's writes: flushed writes are there, later ones with luck; a torn table is seen.
test_the_judge_of_power_cuts_knows_what_was_flushed() {
    expect_exit 0 python3 -B .vikno/test/power_cuts.py
}
