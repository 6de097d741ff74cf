# shellcheck shell=bash
# summary: makes a directory for a city of your own, and finds what is wrong in one

usage() {
    cat <<'EOT'
usage: ./vikno city check DIR
       ./vikno city new DIR [SAMPLE]
       ./vikno city form DIR [FORM [uk|en|hu]]

check  reads a city's directory as the portal would, and tells file, line and what to do for all that is wrong
new    makes DIR to begin with, from the sample pavlohrad or another: khmelnytskyi, ternopil, dnipro, uzhhorod
form   lists the forms that residents fill, or asks one here, line by line: an empty line takes what is suggested or
       leaves out, =FIELD asks a field again, +SECTION adds an item

Exit code: 0 nothing is wrong but warnings, 1 there are errors, 2 typed wrongly. What a city's directory holds:
kiosk-app/docs/city.md. ./vikno portal --city-dir=DIR and ./vikno registers --city-dir=DIR … use it.
EOT
}

main() {
    case ${1:-} in
        check) [ $# -eq 2 ] || misused "city check takes one directory" ;;
        new) [ $# -eq 2 ] || [ $# -eq 3 ] || misused "city new takes a directory and, if wanted, a sample" ;;
        form) [[ $# -ge 2 && $# -le 4 ]] || misused "city form takes a directory and, if wanted, a form and a language" ;;
        *) misused "city takes check, new or form" ;;
    esac
    build_portal
    run_portal_class ua.vikno.portal.CityCommand "$1" "$(realpath -m "$2")" "${@:3}"
}
