# shellcheck shell=bash
# What this run starts, it also stops: the virtual display, the portal, the kiosk.

STARTED=()
SCRATCH=()

stop_later() {
    STARTED+=("$1")
}

# scratch_dir: a directory that is gone when the run ends.
# Sets REPLY rather than printing it, because a subshell could not remember what to remove.
scratch_dir() {
    REPLY=$(mktemp -d "${TMPDIR:-/tmp}/vikno.XXXXXX")
    SCRATCH+=("$REPLY")
}

stop_everything() {
    local pid i directory
    trap - INT TERM HUP
    for ((i = ${#STARTED[@]} - 1; i >= 0; i--)); do
        kill "${STARTED[i]}" 2>/dev/null || true
    done
    for pid in ${STARTED[@]+"${STARTED[@]}"}; do
        wait "$pid" 2>/dev/null || true
    done
    for directory in ${SCRATCH[@]+"${SCRATCH[@]}"}; do
        rm -rf "$directory"
    done
}

# run_in_front COMMAND… : like running it, but a signal to this script reaches it.
run_in_front() {
    local status=0 worker
    "$@" <&0 &
    worker=$!
    stop_later "$worker"
    wait "$worker" || status=$?
    return "$status"
}
