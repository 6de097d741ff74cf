# shellcheck shell=bash
# summary: runs the kiosk against the portal and devices named in its configuration

usage() {
    cat <<'EOF'
usage: ./vikno kiosk --config FILE
Runs the kiosk until it is stopped. FILE is a properties file; README.md explains it key by key, and a fault in it is told by key.
Simulated devices are not on its class path. Needs a display (DISPLAY).
EOF
}

main() {
    [ "$#/${1:-}" = 2/--config ] || misused "kiosk wants --config FILE"
    [ -f "$2" ] || misused "no such file: $2"
    [ -n "${DISPLAY:-}" ] || fail "there is no display here (DISPLAY is not set); ./vikno demo brings a virtual one"
    need screen
    build_all
    train_aot_cache
    kiosk_command "$KIOSK_CLASS" "$(kiosk_classpath "$SHELL_MODULE")" --config "$(realpath "$2")"
    run_in_front "${COMMAND[@]}"
}
