# shellcheck shell=bash
# Debian packages: looked up by what a command needs, installed only if missing, each with its reason.

# One row per group: the packages, then the reason. "a|b" means whichever this release has,
# "program@package" that the program will do wherever it came from.
packages_of() {
    case $1 in
        build) echo "mvn@maven — builds everything from source" ;;
        text) echo "fontconfig libfreetype6 libharfbuzz0b fonts-dejavu-core — letters in bills and receipts" ;;
        screen) echo "xvfb libgtk-3-0|libgtk-3-0t64 libgl1 libxtst6 libxxf86vm1 fonts-dejavu-core openbox — the kiosk's window, or a virtual display for it" ;;
        speech) echo "espeak-ng alsa-utils — the kiosk speaks" ;;
        proof) echo "zbar-tools poppler-utils qpdf imagemagick xdotool x11-utils jq shellcheck lintian nftables systemd systemd-container curl mtools python3 — foreign tools that judge our papers, pictures, scripts, packages and units" ;;
        peers) echo "node@nodejs npm@npm cups cups-bsd cups-ipp-utils avahi-daemon dbus postgresql nginx openssl socat tesseract-ocr tesseract-ocr-ukr zint libxkbcommon-tools — foreign devices and servers the tests talk to" ;;
        network) echo "hostapd wpasupplicant network-manager dbus iproute2 openssl util-linux — an office's switch that asks who is plugged in, and what carries the kiosk's network" ;;
        machine) echo "qemu-system-x86 busybox-static kmod cpio xz-utils socat v4l-utils qrencode — a virtual machine with the kernel's real device drivers" ;;
        appliance) echo "qemu-system-x86 qemu-system-common qemu-utils mmdebstrap debian-archive-keyring e2fsprogs xfsprogs mount util-linux python3 tesseract-ocr tesseract-ocr-ukr tesseract-ocr-eng — a whole kiosk in a virtual machine, whose screen is read from outside" ;;
        compiler) echo "gcc make libelf1|libelf1t64 libc6-dev — the GPIO chip of the virtual machine and a clock that can be moved are compiled" ;;
        browser) echo "chromium xdotool x11-utils — the browser kiosk that ours is measured against, and the browser in which the administrator's pages are tried" ;;
        package) echo "dpkg xz-utils patchelf jq — Debian packages are put together" ;;
        image) echo "mmdebstrap debian-archive-keyring util-linux jq tar — Debian 13 is unpacked into directories of its own" ;;
        sight) echo "python3 tesseract-ocr tesseract-ocr-ukr — what stands on a machine's screen is read from its picture" ;;
        powercut) echo "xfsprogs e2fsprogs mount util-linux — two file systems in files, one of which can be copied in a moment" ;;
        *) fail "no such group of packages: $1" ;;
    esac
}

# need GROUP… : afterwards every package of these groups is there.
need() {
    local group row missing=() reasons=() lacking
    for group in "$@"; do
        row=$(packages_of "$group")
        # shellcheck disable=SC2086 # package names are words
        lacking=$(missing_of ${row%% — *})
        if [ -n "$lacking" ]; then
            missing+=("$lacking")
            reasons+=("$(echo "$lacking" | tr '\n' ' ')— ${row#* — }")
        fi
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "missing on this machine:"
    printf '   %s\n' "${reasons[@]}" >&2
    # shellcheck disable=SC2046 # package names are words
    install_packages $(printf '%s\n' "${missing[@]}" | sort -u)
}

missing_of() {
    local wish name
    command -v dpkg-query >/dev/null || fail "this is no Debian; these must be there: $*"
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^ii *//p')
    for wish in "$@"; do
        if [ "$wish" != "${wish#*@}" ] && command -v "${wish%%@*}" >/dev/null; then continue; fi
        wish=${wish#*@}
        for name in ${wish//|/ }; do
            if grep -qxF "$name" <<<"$installed"; then continue 2; fi
        done
        echo "$wish"
    done
}

install_packages() {
    local wish names=() lists=fresh
    for wish in "$@"; do
        available_name "$wish" || lists=old
    done
    if [ "$lists" = old ]; then
        quietly "Reading Debian's package lists" as_root apt-get update
    fi
    for wish in "$@"; do
        available_name "$wish" || fail "this machine's package sources have no $wish"
        names+=("$REPLY")
    done
    # Lists may be old enough to name versions that the mirror no longer has: then, once, read them anew.
    if ! quietly "Installing ${names[*]}" install_named "${names[@]}"; then
        quietly "Reading Debian's package lists" as_root apt-get update
        quietly "Installing ${names[*]}" install_named "${names[@]}"
    fi
}

available_name() {
    local name policy
    for name in ${1//|/ }; do
        # A purely virtual name has a policy, but no candidate.
        policy=$(LC_ALL=C apt-cache policy "$name" 2>/dev/null) || true
        if grep -q '^  Candidate: [^(]' <<<"$policy"; then
            REPLY=$name
            return 0
        fi
    done
    return 1
}

install_named() {
    # Servers are needed as programs that tests start themselves, never as services of this machine.
    local guard=/usr/sbin/policy-rc.d guarded=no status=0
    if [ ! -e "$guard" ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$guard" >/dev/null
        as_root chmod 755 "$guard"
        guarded=yes
    fi
    # Whoever has changed a configuration file keeps it: dpkg's question would find nobody to answer.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@" || status=$?
    [ "$guarded" = no ] || as_root rm -f "$guard"
    return "$status"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "root is needed to run: $*"
    fi
}
