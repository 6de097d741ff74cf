# shellcheck shell=bash
# summary: loads a set of provider registers into an empty portal and prints what it says, as JSON

usage() {
    cat <<'EOF'
usage: ./vikno registers DIR
Loads the registers in DIR (water.csv, heat.csv, waste.dbf, payments.csv) into an empty portal and prints JSON:

  {"period": "2026-01", "total_due": "123.45",
   "dwellings": {"street|house|flat": {"due": "12.34", "lines": […]}},
   "faults": [{"file", "line", "field", "value", "reason"}],
   "seconds": 1.2}

Nothing else goes to standard output. A set with faults is refused as a whole: the faults are printed, the exit code is 1.
EOF
}

main() {
    [ $# -eq 1 ] || misused "registers takes one directory"
    [ -d "$1" ] || misused "no such directory: $1"
    build_portal
    run_portal_class ua.vikno.portal.RegistersCommand "$(realpath "$1")"
}
