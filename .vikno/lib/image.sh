# shellcheck shell=bash
# The verified disk image, part 1: the tools, the system's root directory, the initial RAM disk. Everything is made of Debian 13's packages,
# which come from where this machine has its own; no loop device and no device mapper is needed. Root is: for mounts and chroot.

readonly IMAGES=$VIKNO_TARGET/image IMAGE_PARTS=$VIKNO_HOME/provisioning/image IMAGE_SUITE=trixie

# make_image VERSION KEYS|'' DEB: afterwards $IMAGES/vikno_VERSION.raw is there, and beside it what describes it.
make_image() {
    local version=$1 keys=$2 deb=$3 stage=$IMAGES/stage
    SOURCE_DATE_EPOCH=$(build_moment)
    export SOURCE_DATE_EPOCH
    mkdir -p "$IMAGES"
    exec 8>"$IMAGES/lock"
    flock -n 8 || fail "another image is being built here"
    make_image_tools
    make_image_base
    make_initrd
    rm -rf "$stage"
    mkdir -p "$stage/root"
    quietly "Laying out the system of the image" lay_out_image "$stage" "$version" "$deb" "$keys"
    quietly "Sealing the system" seal_image "$stage" "$version"
    quietly "Making it start" make_startable "$stage" "$version" "$keys"
    rm -rf "$stage"
}

image_version() {
    date -u -d "@$(build_moment)" +%Y%m%d%H%M%S
}

# Names in a file of packages, one line.
image_packages() {
    sed 's/#.*//' "$IMAGE_PARTS/$1.packages" | xargs
}

# stale FILE WORDS… : whether FILE was made of other words; up_to_date FILE WORDS… notes them.
stale() {
    [ "$(cat "$1.made-of" 2>/dev/null)" != "$(sha256sum <<<"${*:2}")" ]
}

up_to_date() {
    sha256sum <<<"${*:2}" >"$1.made-of"
}

make_image_tools() {
    local packages tools=$IMAGES/tools
    packages=$(image_packages tools)
    stale "$tools" "$packages" || return 0
    rm -rf "$tools"
    mkdir -p "$IMAGES"
    quietly "Fetching the tools that build images" bootstrap "$packages" "$tools"
    up_to_date "$tools" "$packages"
}

make_image_base() {
    local packages base=$IMAGES/base.tar
    packages=$(image_packages base)
    stale "$base" "$packages" || return 0
    # The time stamps of whichever base is built first are the base's own: two images of one base are the same bytes.
    quietly "Fetching the system of the image" bootstrap "$packages" "$base" "${BASE_HOOKS[@]}"
    tar -xOf "$base" ./var/lib/dpkg/status | awk '/^Package:/ { p = $2 } /^Version:/ { print p, $2 }' | sort >"$IMAGES/base.list"
    up_to_date "$base" "$packages"
}

# What maintainer scripts leave that differs from build to build, or must not be the same on all kiosks; the initial RAM disk is our own.
# shellcheck disable=SC2016 # mmdebstrap expands it
readonly BASE_HOOKS=(--dpkgopt='path-include=/usr/share/doc/vikno-kiosk/*'
    --customize-hook='cd "$1" && rm -f etc/ssl/private/ssl-cert-snakeoil.key etc/ssl/certs/ssl-cert-snakeoil.pem boot/initrd.img-* etc/*- var/cache/ldconfig/aux-cache')

# bootstrap PACKAGES DIRECTORY|FILE.tar OPTION… : Debian 13 with these packages and what they need, by this machine's own mirrors.
bootstrap() {
    local packages=$1 to=$2 mirror security
    shift 2
    mirror=$(debian_mirror Debian)
    security=$(debian_mirror Debian-Security)
    {
        printf 'deb %s %s main\n' "$mirror" "$IMAGE_SUITE" "$mirror" "$IMAGE_SUITE-updates"
        [ -z "$security" ] || printf 'deb %s %s-security main\n' "$security" "$IMAGE_SUITE"
    } | INITRD=No mmdebstrap --mode=root --variant=minbase --dpkgopt=force-unsafe-io --include="${packages// /,}" --aptopt='APT::Install-Recommends "false"' \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        --dpkgopt='path-exclude=/usr/share/locale/*' "$@" "$IMAGE_SUITE" "$to"
}

debian_mirror() {
    # shellcheck disable=SC2016 # apt expands it
    apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | awk -v label="$1" '$1 == label { print $2; exit }'
}

# in_image_tools COMMAND… : runs it in the tools' tree, where this source tree and $VIKNO_TARGET are at the same paths.
in_image_tools() {
    "$VIKNO_HOME/.vikno/machine/inside.sh" "$IMAGES/tools" "$VIKNO_HOME" "$VIKNO_TARGET" -- "$@"
}

# in_image_root ROOT COMMAND… : runs it in the image's own root directory, whose mounts end with it.
in_image_root() {
    # shellcheck disable=SC2016 # the inner shell expands it
    unshare --mount --propagation private bash -c '
        set -e
        root=$1
        shift
        for part in dev proc sys; do mount --rbind "/$part" "$root/$part"; done
        exec chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"' \
        in_image_root "$1" SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH" "${@:2}"
}

unpack_base() {
    tar -C "$1" --numeric-owner --xattrs --xattrs-include='*' -xf "$IMAGES/base.tar"
}

# make_initrd: $IMAGES/initrd and $IMAGES/vmlinuz, of the base and our dracut module alone.
make_initrd() {
    local what
    what="$(cat "$IMAGES/base.tar.made-of") $(stat -c '%s %Y' "$IMAGES/base.tar") $(cd "$IMAGE_PARTS" &&
        find initrd "${INITRD_FILES[@]/#/root/}" -type f -exec sha256sum {} + | sort)"
    stale "$IMAGES/initrd" "$what" || return 0
    quietly "Making the initial RAM disk" build_initrd "$IMAGES/initrd-root"
    up_to_date "$IMAGES/initrd" "$what"
}

readonly INITRD_MODULES="bash systemd systemd-initrd systemd-udevd systemd-journald systemd-sysusers dbus dm rootfs-block fs-lib
    systemd-veritysetup systemd-cryptsetup tpm2-tss systemd-pcrphase base shutdown vikno"

# Of the system's own files, those that the initial RAM disk needs, too.
readonly INITRD_FILES=(usr/lib/vikno-image/boot-partition usr/lib/udev/rules.d/61-vikno-boot.rules)

build_initrd() {
    local root=$1 kernel file
    rm -rf "$root"
    mkdir -p "$root"
    unpack_base "$root"
    cp -r --no-preserve=ownership "$IMAGE_PARTS/initrd" "$root/usr/lib/dracut/modules.d/90vikno"
    chmod +x "$root/usr/lib/dracut/modules.d/90vikno/module-setup.sh"
    for file in "${INITRD_FILES[@]}"; do
        install -D -m "$(stat -c %a "$IMAGE_PARTS/root/$file")" "$IMAGE_PARTS/root/$file" "$root/$file"
    done
    kernel=$(ls "$root/usr/lib/modules")
    in_image_root "$root" dracut --force --no-hostonly --no-hostonly-cmdline --no-hostonly-i18n --reproducible --no-compress --no-early-microcode \
        --kver "$kernel" --modules "$(xargs <<<"$INITRD_MODULES")" /tmp/initrd
    mv "$root/tmp/initrd" "$IMAGES/initrd.cpio"
    in_image_tools zstd -q -12 --rm -f "$IMAGES/initrd.cpio" -o "$IMAGES/initrd"
    mv "$root/boot/vmlinuz-$kernel" "$IMAGES/vmlinuz"
    echo "$kernel" >"$IMAGES/kernel"
    rm -rf "$root"
}
