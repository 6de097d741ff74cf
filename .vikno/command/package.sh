# shellcheck shell=bash
# summary: builds the Debian packages of kiosk and portal, each with its own Java runtime

usage() {
    cat <<'EOF'
usage: ./vikno package [kiosk|portal] [--arch amd64|arm64]
Builds target/package/vikno-kiosk_VERSION_ARCH.deb and vikno-portal_VERSION_ARCH.deb, or one of them. Install one on plain Debian 12
or 13 with: apt install ./vikno-kiosk_*.deb

  --arch   for another kind of processor than this machine's: target/package-arm64/vikno-kiosk_VERSION_arm64.deb, whose runtime is
           linked of Debian 13's JDK for it; for Debian 13 only. Nothing of it is run here

Each brings its Java runtime and all libraries; neither holds a simulator or the demonstration. Two builds of one commit are
the same bytes. What they hold and how they are set up: kiosk-app/docs/packages.md.
EOF
}

main() {
    local name names=() stamp arch
    arch=$(dpkg --print-architecture)
    while [ $# -gt 0 ]; do
        case $1 in
            kiosk | portal) names+=("$1") ;;
            --arch) [ $# -gt 1 ] || misused "--arch needs a kind of processor" && arch=$2 && shift ;;
            --arch=*) arch=${1#*=} ;;
            *) misused "there is no package $1" ;;
        esac
        shift
    done
    [ ${#names[@]} -le 1 ] || misused "package takes kiosk, portal, or nothing for both"
    case $arch in
        "$(dpkg --print-architecture)" | arm64) ;;
        *) misused "no packages are made for $arch here" ;;
    esac
    [ ${#names[@]} -gt 0 ] || names=(kiosk portal)
    need package
    build_all
    package_for "$arch"
    stamp=$(package_stamp "${names[@]}")
    if [ "$(cat "$PACKAGES/made-of" 2>/dev/null)" != "$stamp" ]; then
        rm -rf "$PACKAGES"
        mkdir -p "$PACKAGES"
        for name in "${names[@]}"; do
            quietly "Putting together vikno-$name ($arch)" make_package "$name"
        done
        echo "$stamp" >"$PACKAGES/made-of"
    fi
    say "built $(cd "$PACKAGES" && du -h ./*.deb | awk '{ print $2 " (" $1 ")" }' | paste -sd' ')"
    ls "$PACKAGES"/*.deb
}
