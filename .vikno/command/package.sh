# shellcheck shell=bash
# summary: builds the Debian packages of kiosk and portal, each with its own Java runtime

usage() {
    cat <<'EOF'
usage: ./vikno package [kiosk|portal]
Builds target/package/vikno-kiosk_VERSION_ARCH.deb and vikno-portal_VERSION_ARCH.deb, or one of them. Install one on plain Debian 12
or 13 with: apt install ./vikno-kiosk_*.deb

Each brings its Java runtime and all libraries; neither holds a simulator or the demonstration. Two builds of one commit are
the same bytes. What they hold and how they are set up: kiosk-app/docs/packages.md.
EOF
}

main() {
    local name stamp
    [ $# -le 1 ] || misused "package takes kiosk, portal, or nothing for both"
    case ${1:-} in
        '') set -- kiosk portal ;;
        kiosk | portal) ;;
        *) misused "there is no package $1" ;;
    esac
    need package
    build_all
    stamp=$(package_stamp "$@")
    if [ "$(cat "$PACKAGES/made-of" 2>/dev/null)" != "$stamp" ]; then
        rm -rf "$PACKAGES"
        mkdir -p "$PACKAGES"
        for name in "$@"; do
            quietly "Putting together vikno-$name" make_package "$name"
        done
        echo "$stamp" >"$PACKAGES/made-of"
    fi
    say "built $(cd "$PACKAGES" && du -h ./*.deb | awk '{ print $2 " (" $1 ")" }' | paste -sd' ')"
    ls "$PACKAGES"/*.deb
}
