# shellcheck shell=bash
# summary: measures the kiosk beside a browser kiosk, papers and register import

usage() {
    cat <<'EOF'
usage: ./vikno bench [--runs N] [--strict]
Measures, side by side in one run on a virtual display: start to first painted frame and to ready, memory, touch to paint, for the
kiosk and for Chromium in kiosk mode with an equivalent page; then bill PDF, receipt raster, register import and device drivers.
Prints a table with the targets and writes target/bench.json.

  --runs N   starts of each kiosk that count (default 5)
  --strict   exit code 1 if a target was missed
EOF
}

main() {
    local runs=5 strict=no status=0 missed=0
    while [ $# -gt 0 ]; do
        case $1 in
            --runs) [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || misused "--runs wants a number" && runs=$2 && shift ;;
            --strict) strict=yes ;;
            *) misused "unknown option: $1" ;;
        esac
        shift
    done
    need screen browser peers
    install_foreign_peers
    build_all
    build_bench
    train_aot_cache
    unset DISPLAY
    start_display 1080x1920
    start_window_manager
    write_commands
    say "measuring; leave the machine alone"
    # With the kiosk's own flags, because papers are made in this process.
    "$JAVA_HOME/bin/java" "${KIOSK_FLAGS[@]}" \
        -cp "$(kiosk_classpath "$SHELL_MODULE" "$DEMONSTRATION_MODULE")" ua.vikno.demonstration.bench.BenchMain "$VIKNO_TARGET/bench.json" "$runs" "$WORK" || status=$?
    measure_devices || missed=$?
    [ "$status" -gt 0 ] || status=$missed
    case $status in
        0) return 0 ;;
        3) [ "$strict" = no ] ;;
        *) fail "a measurement failed" ;;
    esac
}

build_bench() {
    local stamp
    stamp=$(source_stamp all)
    [ "$(cat "$VIKNO_TARGET/built-bench" 2>/dev/null)" = "$stamp" ] && return 0
    quietly "Building the benchmarks of the drivers" maven -Dspotless.check.skip=true -pl "$LINUX_MODULE" -am test-compile \
        dependency:build-classpath -Dmdep.outputFile=target/test-classpath
    echo "$stamp" >"$VIKNO_TARGET/built-bench"
}

measure_devices() {
    local module=$VIKNO_HOME/$LINUX_MODULE/target
    "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
        -cp "$module/test-classes:$module/classes:$(cat "$module/test-classpath")" \
        ua.vikno.devices.linux.bench.DevicesBench "$VIKNO_TARGET/bench.json"
}

# How each program is started, one argument a line, and a configuration for the kiosk.
write_commands() {
    scratch_dir
    WORK=$REPLY
    printf '%s\n' "$JAVA_HOME/bin/java" "${PORTAL_FLAGS[@]}" -cp "$(classpath "$PORTAL_MODULE")" \
        ua.vikno.portal.RegistersCommand >"$WORK/registers"
    printf '%s\n' portal.url=http://127.0.0.1:9 kiosk.id=bench kiosk.key=vikno-demonstration-bench "state.directory=$WORK/state" \
        >"$WORK/kiosk.properties"
    kiosk_command "$KIOSK_CLASS" "$(kiosk_classpath "$SHELL_MODULE")" --config "$WORK/kiosk.properties"
    printf '%s\n' "${COMMAND[@]}" >"$WORK/kiosk"
}
