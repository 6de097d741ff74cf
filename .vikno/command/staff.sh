# shellcheck shell=bash
# summary: who may open a kiosk's service menu, by PIN or by card

usage() {
    cat <<'EOF'
usage: ./vikno staff list
       ./vikno staff add clerk|technician [--pin] [--card]
       ./vikno staff remove NUMBER

list    numbers, roles, and whether each has a PIN or a card
add     --pin asks for a PIN twice; --card writes the code of a new card to standard output, once: | qrencode -t UTF8
        With both, both are asked for at the kiosk.
remove  takes a member out, from the next sign-in on

  --file=FILE   the kiosk's file of staff (staff.file of its configuration), instead of /etc/vikno/staff
EOF
}

main() {
    case ${1:-} in
        list | add | remove) ;;
        *) misused "staff wants list, add or remove" ;;
    esac
    build_devices
    umask 027
    run_in_front "$JAVA_HOME/bin/java" "${TOOL_FLAGS[@]}" -cp "$(classpath "$TECHNICIAN_MODULE")" \
        ua.vikno.technician.StaffCommand "$@"
}
