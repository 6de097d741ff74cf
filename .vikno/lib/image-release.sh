# shellcheck shell=bash
# The verified disk image, part 5: the kiosk with its Java runtime as an image of its own, which each of its services mounts. Releases lie
# side by side in /var/lib/vikno-image/releases, and one link says which is in use: at first the one that the system brings. A signature
# needs the city's keys: without them the kiosk is a part of the system, whose blocks are verified, too.

# What runs of the release. Everything else, such as the page of last resort, is the system's own and is there without it.
readonly RELEASE_UNITS=(vikno-kiosk vikno-console vikno-agent vikno-kiosk-enrol)

# add_release STAGE VERSION KEYS: takes the kiosk out of STAGE/root, leaving its scripts, and puts it there as one signed file.
add_release() {
    local stage=$1 version=$2 keys=$3 root=$1/root unit
    mv "$root/usr/lib/vikno-kiosk" "$stage/release"
    mkdir "$root/usr/lib/vikno-kiosk"
    cp -a "$stage/release/bin" "$root/usr/lib/vikno-kiosk/"
    # With Secure Boot the kernel knows the city's key from the firmware, without it systemd from here.
    install -D -m 644 "$keys/db.crt" "$root/usr/lib/verity.d/city.crt"
    for unit in "${RELEASE_UNITS[@]}"; do
        install -D -m 644 "$IMAGE_PARTS/release/mount.conf" "$root/usr/lib/systemd/system/$unit.service.d/61-release.conf"
    done
    install -D -m 644 "$IMAGE_PARTS/release/tmpfiles.conf" "$root/usr/lib/tmpfiles.d/vikno-release.conf"
    seal_release "$stage" "$version" "$keys" "$root/usr/lib/vikno-image/release.raw"
    rm -rf "$stage/release"
}

# seal_release STAGE VERSION KEYS FILE: the files in STAGE/release with their hash tree and the signature of its root.
seal_release() {
    local stage=$1 version=$2 keys=$3 file=$4
    mkdir -p "$stage/release.d"
    cp "$IMAGE_PARTS"/release/[123]*.conf "$stage/release.d/"
    sed -i "s/@VERSION@/$version/" "$stage"/release.d/*.conf
    # Not compressed: the system is, in which it lies, and a difference between two of them is small.
    with_keys "$keys" systemd-repart --offline=yes --dry-run=no --empty=create --size=auto --definitions="$stage/release.d" --copy-source="$stage" \
        --seed="$(sha256sum <<<"vikno release $version" | cut -c1-32)" --architecture=x86-64 --private-key="$keys/db.key" --certificate="$keys/db.crt" \
        --no-pager --no-legend "$file" >/dev/null
    touch -d "@$SOURCE_DATE_EPOCH" "$file"
    chmod 644 "$file"
}

# add_start_up_cache ROOT: the JVM's start-up cache, made by a visit within ROOT, so that no machine has to make it at its first start. It
# holds no machine code, and so on every processor. No two trainings are the same bytes, so one of a package is kept.
add_start_up_cache() {
    local root=$1 kept=$IMAGES/start-up.aot home=$1/usr/lib/vikno-kiosk what
    what="$(cat "$IMAGES/base.tar.made-of") $(cd "$home" && find . -type f -printf '%p %s %T@ ' -exec md5sum {} + | sort | sha256sum)"
    if stale "$kept" "$what"; then
        train_in_image "$root" "$kept"
        up_to_date "$kept" "$what"
    fi
    install -m 644 "$kept" "$home/kiosk.aot"
}

train_in_image() {
    local root=$1 place=/tmp/training
    mkdir -p "$root$place/run" "$root$place/cache" "$root/tmp/.X11-unix"
    chmod 1777 "$root/tmp" "$root/tmp/.X11-unix"
    chmod 700 "$root$place" "$root$place"/*
    in_image_root "$root" chown -R vikno-kiosk "$place"
    in_image_root "$root" setpriv --reuid vikno-kiosk --regid vikno-kiosk --clear-groups env HOME="$place" XDG_RUNTIME_DIR="$place/run" \
        CACHE_DIRECTORY="$place/cache" VIKNO_CONFIG=/usr/share/doc/vikno-kiosk/examples/kiosk.properties \
        WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman VIKNO_TRAINING=280 timeout -k 5 300 cage -d -- /usr/lib/vikno-kiosk/bin/session train
    cp "$root$place"/cache/*.aot "$2"
    rm -rf "${root:?}$place" "$root/tmp/.X11-unix" "$root"/tmp/.X*-lock
}
