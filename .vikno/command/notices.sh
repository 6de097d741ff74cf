# shellcheck shell=bash
# summary: the libraries that are shipped, with their licences

usage() {
    cat <<'EOF'
usage: ./vikno notices [--check]
Builds, and writes into kiosk-app/docs/NOTICE.md which libraries kiosk, portal and technician's commands ship, with their licences,
from the lists that the build makes (target/bom.json of each module, CycloneDX).

  --check   writes nothing; exit code 1 if the file says otherwise than the build
EOF
}

main() {
    local file=$VIKNO_HOME/kiosk-app/docs/NOTICE.md made
    case ${1:-} in
        '' | --check) ;;
        *) misused "unknown option: $1" ;;
    esac
    need proof
    build_all
    scratch_dir
    made=$REPLY/NOTICE.md
    {
        sed '/^<!-- libraries/q' "$file"
        echo
        library_table "$SHELL_MODULE" "$PORTAL_MODULE" "$TECHNICIAN_MODULE"
    } >"$made"
    if [ "${1:-}" != --check ]; then
        cp "$made" "$file"
    elif ! diff -u "$file" "$made" >&2; then
        fail "the list of libraries is not what is built; ./vikno notices writes it anew"
    fi
}

library_table() {
    local module lists=()
    for module in "$@"; do
        lists+=("$VIKNO_HOME/$module/target/bom.json")
    done
    echo '| library | version | licence |'
    echo '|---|---|---|'
    jq -rs '[.[].components[] | select(.group != "ua.vikno")] | unique_by(.group, .name, .version) | .[] |
        [.group + ":" + .name, .version, ([.licenses[]? | .license.id // .license.name // .expression] | unique | join(", "))] |
        "| " + join(" | ") + " |"' "${lists[@]}"
}
