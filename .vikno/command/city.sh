# shellcheck shell=bash
# summary: makes a directory for a city of your own, and finds what is wrong in one

usage() {
    cat <<'EOT'
usage: ./vikno city check DIR
       ./vikno city new DIR [SAMPLE]

check  reads a city's directory as the portal would, and tells file, line and what to do for all that is wrong
new    makes DIR to begin with, from the sample pavlohrad or another: khmelnytskyi, ternopil, dnipro, uzhhorod

Exit code: 0 nothing is wrong but warnings, 1 there are errors, 2 typed wrongly. What a city's directory holds:
kiosk-app/docs/city.md. ./vikno portal --city-dir=DIR and ./vikno registers --city-dir=DIR … use it.
EOT
}

main() {
    case ${1:-} in
        check) [ $# -eq 2 ] || misused "city check takes one directory" ;;
        new) [ $# -eq 2 ] || [ $# -eq 3 ] || misused "city new takes a directory and, if wanted, a sample" ;;
        *) misused "city takes check or new" ;;
    esac
    build_portal
    run_portal_class ua.vikno.portal.CityCommand "$1" "$(realpath -m "$2")" "${@:3}"
}
