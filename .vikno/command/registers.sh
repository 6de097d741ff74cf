# shellcheck shell=bash
# summary: loads a set of provider registers into an empty portal and prints what it says, as JSON; lists and takes back loads of a portal

usage() {
    cat <<'EOT'
usage: ./vikno registers [--city-dir=CITY] DIR [--word=WORD…]
       ./vikno registers loads --database=URL [--city-dir=CITY]
       ./vikno registers undo [LOAD] --database=URL [--city-dir=CITY]

Loads the registers in DIR (*.csv, *.dbf, *.txt; the form of each is told by its headings) into an empty portal and prints JSON:

  {"period": "2026-01", "total_due": "123.45",
   "dwellings": {"street|house|flat": {"due": "12.34", "lines": […]}},
   "faults": [{"file", "line", "field", "value", "reason"}],
   "seconds": 1.2}

  --city-dir=CITY  forms and street names of a city of your own; see ./vikno city
  --word=WORD      takes a file of DIR that would change much of what another one said; the word is printed when it is held

Nothing else goes to standard output. Each file is taken whole or refused whole, for itself: the faults are printed, and the exit
code is 1 when there are any.

loads lists what a portal's database was sent, when and by whom, and counts what was odd. undo takes the newest load back, once: what it
replaced counts again. On SQLite the portal must be stopped. undo is noted in the portal's journal: --by=NAME, --journal=DIR and
--secret-file=FILE as with ./vikno portal residents.
EOT
}

main() {
    local arguments=() words=()
    case ${1:-} in
        loads | undo)
            build_portal
            umask 077
            run_portal_class ua.vikno.portal.RegistersCommand "$@"
            return
            ;;
        --city-dir=*)
            [ -d "${1#*=}" ] || misused "no such directory: ${1#*=}"
            arguments=("--city-dir=$(realpath "${1#*=}")")
            shift
            ;;
    esac
    while [ $# -gt 1 ]; do
        case ${!#} in
            --word=*) words+=("${!#}") ;;
            *) misused "registers takes one directory" ;;
        esac
        set -- "${@:1:$#-1}"
    done
    [ $# -eq 1 ] || misused "registers takes one directory"
    [ -d "$1" ] || misused "no such directory: $1"
    build_portal
    run_portal_class ua.vikno.portal.RegistersCommand "${arguments[@]}" "$(realpath "$1")" "${words[@]}"
}
