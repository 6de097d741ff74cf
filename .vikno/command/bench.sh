# shellcheck shell=bash
# summary: measures the kiosk beside a browser kiosk, papers and register import; with --scale a portal with a whole city

usage() {
    cat <<'EOF'
usage: ./vikno bench [--runs N] [--strict]
       ./vikno bench --scale [--dwellings N] [--strict]
Measures, side by side in one run on a virtual display: start to first painted frame and to ready, memory, touch to paint, for the
kiosk and for Chromium in kiosk mode with an equivalent page; then bill PDF, receipt raster, register import and device drivers.
Prints a table with the targets and writes target/bench.json.

  --runs N   starts of each kiosk that count (default 5)
  --strict   exit code 1 if a target was missed

With --scale it measures a portal with a whole city instead, on SQLite and on a PostgreSQL of its own, over HTTP: a month of registers is
imported, 23 more are copied in the database; then statements and previews on 16 connections, and sign-ins by code beside 16 by PIN.
Writes target/scale.json.

  --dwellings N   of four services each (default 100000: 10 GB of disk and 7 minutes on two quiet cores)
EOF
}

main() {
    local runs=5 strict=no scale=no dwellings=100000 status=0 missed=0
    while [ $# -gt 0 ]; do
        case $1 in
            --runs) [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || misused "--runs wants a number" && runs=$2 && shift ;;
            --strict) strict=yes ;;
            --scale) scale=yes ;;
            --dwellings) [[ ${2:-} =~ ^[1-9][0-9]{3,5}$ ]] || misused "--dwellings wants a number of 1000 and more" && dwellings=$2 && shift ;;
            *) misused "unknown option: $1" ;;
        esac
        shift
    done
    if [ "$scale" = yes ]; then
        measure_scale "$dwellings" "$strict"
        return
    fi
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

measure_scale() {
    local dwellings=$1 strict=$2 portal status=0
    need build text peers
    build_all
    scratch_dir
    WORK=$REPLY
    portal=$(classpath "$PORTAL_MODULE")
    printf '%s\n' "$JAVA_HOME/bin/java" "${PORTAL_FLAGS[@]}" -cp "$portal" ua.vikno.portal.PortalMain >"$WORK/portal"
    start_postgres
    say "measuring; leave the machine alone"
    # As many connections stay open as one load has threads. The kiosk has no driver for PostgreSQL.
    "$JAVA_HOME/bin/java" -Dhttp.maxConnections=64 --enable-native-access=ALL-UNNAMED \
        -cp "$(kiosk_classpath "$SHELL_MODULE" "$DEMONSTRATION_MODULE"):$(jar_of postgresql "$portal")" \
        ua.vikno.demonstration.bench.ScaleMain \
        "$VIKNO_TARGET/scale.json" "$dwellings" "$WORK/portal" "jdbc:sqlite:$WORK/portal.db" \
        "jdbc:postgresql://127.0.0.1:$POSTGRES_PORT/postgres?user=vikno" || status=$?
    case $status in
        0) return 0 ;;
        3) [ "$strict" = no ] ;;
        *) fail "a measurement failed" ;;
    esac
}

# start_postgres: a server in a directory of its own, with the settings of its package; sets POSTGRES_PORT.
start_postgres() {
    local programs home waited=0 as=()
    programs=$(find /usr/lib/postgresql -path '*/bin/initdb' -printf '%h\n' | sort -V | tail -n 1)
    [ -n "$programs" ] || fail "PostgreSQL is missing: install the Debian package postgresql"
    scratch_dir
    home=$REPLY
    POSTGRES_PORT=$((20000 + RANDOM % 10000))
    # It refuses to run as root.
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres "$home"
        as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
    fi
    ${as[@]+"${as[@]}"} "$programs/initdb" -D "$home/data" -U vikno -A trust -E UTF8 --locale=C >"$WORK/postgres.log"
    ${as[@]+"${as[@]}"} "$programs/postgres" -D "$home/data" -p "$POSTGRES_PORT" -k "$home" -c listen_addresses=127.0.0.1 \
        >>"$WORK/postgres.log" 2>&1 &
    stop_later "$!"
    until "$programs/psql" -h "$home" -p "$POSTGRES_PORT" -U vikno -c 'select 1' postgres >/dev/null 2>&1; do
        [ "$((waited += 1))" -le 120 ] || fail "PostgreSQL does not start: $(tail -n 3 "$WORK/postgres.log")"
        sleep 1
    done
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
