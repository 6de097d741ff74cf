# shellcheck shell=bash
# Words for people go to standard error; standard output belongs to results.

say() {
    printf 'vikno: %s\n' "$*" >&2
}

fail() {
    say "$*"
    exit 1
}

# A command typed wrongly: exit code 2, as help says.
misused() {
    say "$*"
    say "./vikno ${command:-} --help tells how."
    exit 2
}

wants_help() {
    local argument
    for argument in "$@"; do
        case $argument in
            -h | --help) return 0 ;;
            --) return 1 ;;
        esac
    done
    return 1
}

# quietly WHAT COMMAND… : runs a long command with its output in a log, and tells how it goes.
# On a terminal one line is kept up to date; elsewhere a line every 20 seconds. The log is shown when it fails.
quietly() {
    local what=$1 log began status=0 worker
    shift
    mkdir -p "$VIKNO_TARGET/log"
    log=$VIKNO_TARGET/log/$(printf '%s' "$what" | tr -c 'A-Za-z0-9' '-' | tr -s - | cut -c1-60).log
    began=$SECONDS
    say "$what …"
    "$@" >"$log" 2>&1 </dev/null &
    worker=$!
    stop_later "$worker"
    watch_progress "$worker" "$log" "$began"
    wait "$worker" || status=$?
    if [ "$status" -ne 0 ]; then
        tail -n 60 "$log" >&2
        say "$what: failed after $((SECONDS - began)) s; the whole log is $log"
        return "$status"
    fi
    say "$what: done in $((SECONDS - began)) s"
}

watch_progress() {
    local worker=$1 log=$2 began=$3 every=20 told=0 passed
    [ ! -t 2 ] || every=1
    while kill -0 "$worker" 2>/dev/null; do
        sleep 0.2
        passed=$((SECONDS - began))
        if [ "$passed" -ge $((told + every)) ]; then
            told=$passed
            show_progress "$passed" "$(last_words "$log")"
        fi
    done
    [ ! -t 2 ] || printf '\r\033[K' >&2
}

# The last line of a log that says something; of a download only the file's name.
last_words() {
    tail -n 5 "$1" | tr '\r' '\n' | sed -e 's#^.*Download[a-z]* from [^ ]* .*/\([^/ ]*\).*#fetching \1#' -e 's/^\[INFO\] *//' \
        -e '/^[-= ]*$/d' | tail -n 1 | cut -c1-90
}

show_progress() {
    if [ -t 2 ]; then
        printf '\r\033[K   %3d s  %s' "$1" "$2" >&2
    else
        say "   $1 s  $2"
    fi
}
