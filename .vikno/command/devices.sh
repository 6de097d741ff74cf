# shellcheck shell=bash
# summary: what is plugged in, how it is, test prints and scans, for whoever sets a kiosk up

usage() {
    cat <<'EOF'
usage: ./vikno devices list
       ./vikno devices watch ADDRESS… [--seconds N]
       ./vikno devices test-print ADDRESS
       ./vikno devices scan ADDRESS [--count N] [--seconds N]
       ./vikno devices self-test [--config FILE] [ADDRESS…] [--seconds N]

list        what is plugged in, and the line for kiosk.properties that finds it again
watch       status and events, a line each, until Ctrl-C or N seconds have passed
test-print  prints a test page or receipt and says how that ended
scan        prints what is held before a scanner, until Ctrl-C, N scans or N seconds
self-test   the state of every device and what to do about it; exit code 0 only if all are usable

An ADDRESS is what kiosk.properties has behind device.…=; device-drivers/README.md lists them.
  --json            one JSON object a line, for machines
  --language L      uk, en or hu instead of the language of the environment
  --demonstration   simulated devices (sim:…) too
EOF
}

main() {
    local verb=${1:-}
    case $verb in
        list | watch | test-print | scan | self-test) ;;
        *) misused "devices wants list, watch, test-print, scan or self-test" ;;
    esac
    build_devices
    run_in_front "$JAVA_HOME/bin/java" "${TOOL_FLAGS[@]}" -cp "$(classpath "$TECHNICIAN_MODULE" "$SIMULATED_MODULE")" \
        ua.vikno.technician.DevicesCommand "$@"
}
