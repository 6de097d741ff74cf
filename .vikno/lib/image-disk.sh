# shellcheck shell=bash
# The verified disk image, part 3: partitions, hash tree, kernel, boot loader.

readonly EFI_LOADER=/usr/lib/systemd/boot/efi/systemd-bootx64.efi EFI_STUB=/usr/lib/systemd/boot/efi/linuxx64.efi.stub

# What the kernel is told beside the root hash: a block that differs stops the machine, which starts again; nobody gets a shell; nothing is
# written over the page of last resort.
readonly KERNEL_WORDS="systemd.verity_root_data=/dev/disk/by-vikno/root systemd.verity_root_hash=/dev/disk/by-vikno/verity
    root=/dev/mapper/root rootfstype=erofs ro rootflags=noatime systemd.verity_root_options=panic-on-corruption rd.shell=0
    rd.emergency=reboot rd.systemd.gpt_auto=0 panic=5 quiet loglevel=1 systemd.show_status=0 rd.systemd.show_status=0 vt.global_cursor_default=0
    consoleblank=0"

# seal_image STAGE VERSION: the disk image with the system and its hash tree; STAGE/roothash.
seal_image() {
    local stage=$1 version=$2 raw=$IMAGES/vikno_$2.raw
    mkdir -p "$stage/disk"
    cp "$IMAGE_PARTS"/disk/*.conf "$stage/disk/"
    sed -i "s/@VERSION@/$version/" "$stage"/disk/*.conf
    rm -f "$raw"
    # Pieces of 64 KiB compress better than the usual ones of 4 KiB.
    in_image_tools env SYSTEMD_REPART_MKFS_OPTIONS_EROFS=-C65536 \
        systemd-repart --offline=yes --dry-run=no --empty=create --size=auto --definitions="$stage/disk" --copy-source="$stage" \
        --seed="$(sha256sum <<<"vikno $version" | cut -c1-32)" --architecture=x86-64 --no-pager --json=short "$raw" >"$stage/partitions.json"
    jq -r '.[] | select((.roothash // "TBD") != "TBD") | .roothash' "$stage/partitions.json" | head -n 1 >"$stage/roothash"
    grep -qE '^[0-9a-f]{64}$' "$stage/roothash"
}

# make_startable STAGE VERSION KEYS|'': kernel with initial RAM disk and command line as one program, and the boot loader.
make_startable() {
    local stage=$1 version=$2 keys=$3 esp=$1/esp raw=$IMAGES/vikno_$2.raw offset policy=()
    mkdir -p "$esp/EFI/BOOT" "$esp/EFI/systemd" "$esp/EFI/Linux" "$esp/loader"
    cp "$IMAGES/initrd" "$IMAGES/vmlinuz" "$IMAGES/kernel" "$stage/"
    [ -z "$keys" ] || policy=(--pcr-private-key="$keys/pcr.key" --pcr-public-key="$keys/pcr.pub" --pcr-banks=sha256 --phases=enter-initrd)
    with_keys "${keys:-$stage}" ukify build --linux="$stage/vmlinuz" --initrd="$stage/initrd" --uname="$(cat "$stage/kernel")" \
        --os-release=@"$stage/os-release" --cmdline="roothash=$(cat "$stage/roothash") $(xargs <<<"$KERNEL_WORDS")" --stub="$EFI_STUB" \
        "${policy[@]}" --output="$stage/kernel.efi"
    sign_program "$keys" "$stage/kernel.efi" "$esp/EFI/Linux/vikno_$version.efi"
    sign_program "$keys" "$EFI_LOADER" "$esp/EFI/BOOT/BOOTX64.EFI"
    cp "$esp/EFI/BOOT/BOOTX64.EFI" "$esp/EFI/systemd/systemd-bootx64.efi"
    if [ -n "$keys" ]; then
        # A machine whose firmware has no keys takes these: a virtual one by itself, others from the loader's menu.
        mkdir -p "$esp/loader/keys/auto"
        cp "$keys"/{PK,KEK,db}.auth "$esp/loader/keys/auto/"
    fi
    # The loader writes nothing to a stick.
    printf 'timeout 0\neditor no\nauto-entries yes\nauto-firmware no\nsecure-boot-enroll if-safe\nrandom-seed-mode off\n' >"$esp/loader/loader.conf"
    make_esp "$stage" "$version"
    offset=$(jq -r '.[] | select(.type == "esp") | .offset' "$stage/partitions.json")
    dd if="$stage/esp.img" of="$raw" bs=1M oflag=seek_bytes seek="$offset" conv=notrunc,sparse status=none
    {
        printf 'version %s\nroothash %s\n' "$version" "$(cat "$stage/roothash")"
        printf 'unsigned-kernel-sha256 %s\n' "$(sha256sum <"$stage/kernel.efi" | cut -d' ' -f1)"
        printf 'image-sha256 %s\n' "$(sha256sum <"$raw" | cut -d' ' -f1)"
        printf 'signed %s\n' "$([ -n "$keys" ] && echo yes || echo no)"
    } >"$IMAGES/vikno_$version.txt"
    cp "$IMAGES/base.list" "$IMAGES/vikno_$version.packages"
}

# make_esp STAGE VERSION: the file system that the firmware reads, always the same bytes for the same files.
make_esp() {
    local stage=$1
    find "$stage/esp" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    truncate -s 256M "$stage/esp.img"
    in_image_tools mkfs.vfat --invariant -F 32 -n VIKNO -i "$(sha256sum <<<"esp $2" | cut -c1-8)" "$stage/esp.img"
    # Names in the order of the alphabet, not of the directory.
    (cd "$stage/esp" && find . -mindepth 1 -type d | sort) | while read -r name; do
        in_image_tools mmd -i "$stage/esp.img" "::${name#.}" </dev/null
    done
    (cd "$stage/esp" && find . -type f | sort) | while read -r name; do
        in_image_tools mcopy -m -i "$stage/esp.img" "$stage/esp/$name" "::${name#.}" </dev/null
    done
}
