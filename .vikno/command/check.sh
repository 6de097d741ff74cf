# shellcheck shell=bash
# summary: the fast lane: format, compile with every gate, unit tests

usage() {
    cat <<'EOF'
usage: ./vikno check [MODULE] [--format]
Compiles MODULE and what it needs with every gate (formatter, Error Prone, NullAway) and runs the module's unit tests: those without
a tag, which start no process and need no display. Without MODULE: all modules. MODULE is a module's name or directory, such as
shell or kiosk-app/shell. Under 90 s for one module when only that module has changed since the last check.

  --format   formats the sources first, instead of failing on them
EOF
}

main() {
    local module='' options=() argument
    for argument in "$@"; do
        case $argument in
            --format) options+=("$argument") ;;
            -*) misused "unknown option: $argument" ;;
            *)
                [ -z "$module" ] || misused "check takes one module"
                module_directory "$argument"
                module=$REPLY
                ;;
        esac
    done
    need build text
    need_jdk
    [ ${#options[@]} -eq 0 ] || format_sources "$module"
    check_module "$module"
}

# Only the module's own tests: those of the modules it needs are not named.
check_module() {
    local module=$1 arguments=(-ntp -Dunit.tests.only=true)
    [ -z "$module" ] || arguments+=(-pl "$module" -am "-Dtest=$(unit_test_names "$module")")
    find "$VIKNO_HOME/${module:-.}" -path '*/target/surefire-reports/*' -type f -delete
    quietly "Checking ${module:-all modules}" maven "${arguments[@]}" test
    say "$(count_tests "$VIKNO_HOME/${module:-.}")"
}

unit_test_names() {
    find "$VIKNO_HOME/$1/src/test/java" \( -name '*Test.java' -o -name '*Properties.java' \) -printf '%P\n' |
        sed 's/\.java$//' | paste -sd,
}

count_tests() {
    find "$1" -path '*/target/surefire-reports/*.txt' -exec cat {} + |
        awk -F '[:,]' '/^Tests run/ { run += $2 } END { print run + 0 " unit tests passed" }'
}
