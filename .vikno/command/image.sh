# shellcheck shell=bash
# summary: builds the verified disk image of the kiosk, which is stick and disk at once

usage() {
    cat <<'EOF'
usage: ./vikno image [--version N] [--package FILE] [--keys DIR] [--fresh] [--kept]
       ./vikno image keys DIR
Builds target/image/vikno_N.raw: Debian 13 and the kiosk's package in a read-only file system of which every block is verified, with kernel
and boot loader for PCs with UEFI (amd64). Write it to a stick or a disk as it is, with dd or any program that writes images.

  --version N     letters, digits, dots; at most 20 (default: the commit's moment)
  --package FILE  a vikno-kiosk_*.deb that is there already; otherwise ./vikno package builds it
  --keys DIR      signs it with the city's keys, for machines with Secure Boot and TPM
  --fresh         fetches Debian's packages anew
  --kept          builds nothing when this version is there

image keys makes the city's keys, once, in a directory that is not there yet. Keep it off the network, and a copy in another house.

Root is needed, and Debian 12 or 13 with about 6 GB of room; no loop devices. The first build fetches some 900 MB of packages, later ones
take what is kept in target/image. Prints the image's path. Two builds from one base are the same bytes.
The guide: kiosk-app/docs/image.md.
EOF
}

main() {
    local version='' package='' keys='' fresh=no kept=no
    if [ "${1:-}" = keys ]; then
        image_keys "${@:2}"
        return
    fi
    while [ $# -gt 0 ]; do
        case $1 in
            --version)
                [[ ${2:-} =~ ^[0-9A-Za-z.]{1,20}$ ]] || misused "--version wants letters, digits and dots, at most 20"
                version=$2
                shift
                ;;
            --package)
                [ -f "${2:-}" ] || misused "--package wants a file"
                package=$2
                shift
                ;;
            --keys)
                [ -d "${2:-}" ] || misused "--keys wants a directory"
                keys=$(cd "$2" && pwd)
                shift
                ;;
            --fresh) fresh=yes ;;
            --kept) kept=yes ;;
            *) misused "unknown option: $1" ;;
        esac
        shift
    done
    [ "$(id -u)" -eq 0 ] || fail "root is needed for mounts and chroot"
    [ "$(dpkg --print-architecture)" = amd64 ] || fail "images are built for amd64, on amd64"
    need image
    [ "$fresh" = no ] || rm -f "$IMAGES"/*.made-of
    version=${version:-$(image_version)}
    if [ "$kept" = yes ] && [ -f "$IMAGES/vikno_$version.txt" ]; then
        echo "$IMAGES/vikno_$version.raw"
        return
    fi
    [ -n "$package" ] || package=$("$VIKNO_HOME/vikno" package kiosk | grep '/vikno-kiosk_')
    [ -z "$keys" ] || complete_keys "$keys"
    make_image "$version" "$keys" "$package"
    sed 's/^/   /' "$IMAGES/vikno_$version.txt" >&2
    echo "$IMAGES/vikno_$version.raw"
}

image_keys() {
    [ $# -eq 1 ] || misused "image keys wants a directory"
    [ ! -e "$1" ] || fail "$1 is there already: keys are never written over"
    [ "$(id -u)" -eq 0 ] || fail "root is needed for mounts and chroot"
    need image
    make_keys "$(realpath -m "$1")"
    say "the city's keys are in $1: PK, KEK and db of the firmware, pcr of the TPM"
}
