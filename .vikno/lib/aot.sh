# shellcheck shell=bash
# The start-up cache of the JDK (loaded and linked classes): trained once per build, JDK and set of flags on a short visit.

# It holds only for the very jars, flags and JDK it was made with, so its name is made of them.
aot_cache_file() {
    echo "$VIKNO_TARGET/aot/$(aot_key).aot"
}

aot_key() {
    { jdk_build && echo "${KIOSK_FLAGS[*]}" && cat "$KIOSK_OPTIONS" && kiosk_classpath "$SHELL_MODULE" | tr : '\n' | xargs -d '\n' stat -L -c '%n %s %Y'; } |
        sha256sum | cut -c1-16
}

# train_aot_cache: makes the cache if it is not there. Without it the kiosk starts too, only slower.
train_aot_cache() {
    local cache
    cache=$(aot_cache_file)
    [ ! -f "$cache" ] || return 0
    rm -rf "$VIKNO_TARGET/aot"
    mkdir -p "$VIKNO_TARGET/aot"
    if ! quietly "Training the start-up cache (once per build)" record_visit "$cache"; then
        say "going on without it"
    fi
}

record_visit() {
    local cache=$1 home status=0
    # This runs beside the script: what it starts is its own to stop.
    # shellcheck disable=SC2034 # read by stop_everything
    STARTED=() SCRATCH=()
    scratch_dir
    home=$REPLY
    printf '%s\n' portal.url=http://127.0.0.1:9 kiosk.id=training kiosk.key=vikno-demonstration-training \
        "state.directory=$home" panel.full-screen=false >"$home/kiosk.properties"
    start_display
    timeout 300 env "${KIOSK_ENVIRONMENT[@]}" \
        "$JAVA_HOME/bin/java" "${KIOSK_FLAGS[@]}" "-XX:AOTCacheOutput=$cache" \
        -cp "$(kiosk_classpath "$SHELL_MODULE")" "$KIOSK_CLASS" --train --config "$home/kiosk.properties" || status=$?
    stop_everything
    [ "$status" -eq 0 ] || rm -f "$cache"
    [ -f "$cache" ]
}
