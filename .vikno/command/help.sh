# shellcheck shell=bash
# summary: lists the commands

usage() {
    cat <<'EOF'
usage: ./vikno help
Lists the commands.
EOF
}

main() {
    local file name
    cat <<'EOF'
Vikno — the self-service kiosk of an administrative-service centre

usage: ./vikno COMMAND [ARGUMENT…]

EOF
    for file in "$VIKNO_HOME"/.vikno/command/*.sh; do
        name=$(basename "$file" .sh)
        printf '  %-10s %s\n' "$name" "$(sed -n 's/^# summary: //p' "$file")"
    done
    cat <<'EOF'

Each command has --help. What is missing on a Debian 12 or 13 machine is installed (as root or with sudo).
Exit code: 0 success, 1 failure, 2 typed wrongly.
EOF
}
