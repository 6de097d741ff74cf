# shellcheck shell=bash
# A display for the kiosk: the one at hand, or a virtual one that lives as long as this run.

need_display() {
    [ -z "${DISPLAY:-}" ] || return 0
    # shellcheck disable=SC2119 # no size: the default
    start_display
}

# start_display [WIDTHxHEIGHT]: a virtual screen on a free number; by default with room for portrait and landscape.
# shellcheck disable=SC2120 # other files give the size
start_display() {
    local size=${1:-1920x1920} number
    need screen
    scratch_dir
    mkfifo "$REPLY/number"
    Xvfb -displayfd 3 -screen 0 "${size}x24" -dpi 96 -nolisten tcp -noreset 3>"$REPLY/number" 2>"$REPLY/log" >&2 &
    stop_later $!
    read -r -t 90 number <"$REPLY/number" || fail "no virtual display: $(cat "$REPLY/log")"
    export DISPLAY=:$number
}

# start_window_manager: full screen is ignored without one.
start_window_manager() {
    openbox --sm-disable >/dev/null 2>&1 &
    stop_later $!
}
