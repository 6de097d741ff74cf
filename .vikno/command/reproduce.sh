# shellcheck shell=bash
# summary: builds twice and compares the jars byte for byte

usage() {
    cat <<'EOF'
usage: ./vikno reproduce
Builds the committed sources twice, from two clones in two directories, without tests, and compares every jar and every list of
components byte for byte. Names those that differ; exit code 1 if there are any. Takes twice as long as a build.
EOF
}

main() {
    local clone work sums=()
    [ $# -eq 0 ] || misused "reproduce takes no argument"
    need build text
    need_jdk
    scratch_dir
    work=$REPLY
    for clone in first second-elsewhere; do
        git clone -q --no-hardlinks "$VIKNO_HOME" "$work/$clone"
        quietly "Building the $clone clone" maven_in "$work/$clone" -ntp -DskipTests -Dspotless.check.skip=true -Dgate=-Xdiags:compact package
        sums+=("$work/$clone.sums")
        artifact_sums "$work/$clone" >"$work/$clone.sums"
    done
    [ -s "${sums[0]}" ] || fail "there is no jar to compare"
    if ! diff "${sums[@]}" >&2; then
        fail "these differ between two builds of $(git -C "$VIKNO_HOME" rev-parse --short HEAD)"
    fi
    say "$(wc -l <"${sums[0]}") files are equal byte for byte in two builds of $(git -C "$VIKNO_HOME" rev-parse --short HEAD)"
}

artifact_sums() {
    (cd "$1" && find . \( -path '*/target/*.jar' -o -path '*/target/bom.json' \) -print0 | sort -z | xargs -0 sha256sum)
}
