# shellcheck shell=bash
# summary: formats the Java sources

usage() {
    cat <<'EOF'
usage: ./vikno format [MODULE]
Formats the Java sources of MODULE (a module's name or directory, such as shell or kiosk-app/shell), or of all modules, as the build
demands it.
EOF
}

main() {
    [ $# -le 1 ] || misused "format takes one module"
    REPLY=''
    [ $# -eq 0 ] || module_directory "$1"
    need build
    need_jdk
    format_sources "$REPLY"
}
