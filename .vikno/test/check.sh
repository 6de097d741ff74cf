# shellcheck shell=bash
# The few words that the launcher's tests are written in.

# expect_exit CODE COMMAND… : runs it; its output is kept in OUT (standard output) and ERR (standard error).
expect_exit() {
    local wanted=$1 got=0 errors
    shift
    errors=$(mktemp)
    OUT=$("$@" 2>"$errors" </dev/null) || got=$?
    ERR=$(cat "$errors")
    rm -f "$errors"
    if [ "$got" -ne "$wanted" ]; then
        printf '%s\nexit code %s, wanted %s\n%s\n%s\n' "$*" "$got" "$wanted" "$OUT" "$ERR"
        exit 1
    fi
}

expect() {
    "$@" || {
        printf 'does not hold: %s\n' "$*"
        exit 1
    }
}
