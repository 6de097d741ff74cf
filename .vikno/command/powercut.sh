# shellcheck shell=bash
# summary: cuts the power of a file system while the kiosk's state is written, a thousand times

usage() {
    cat <<'EOF'
usage: ./vikno powercut [--cuts N] [--careless]
Writes a durable file without a pause to an ext4 file system, copies that disk in one moment (a reflink) as a power cut
would leave it, mounts the copy, which replays its journal, and looks: the file must be whole, and no older than the last
write that had ended. Exit code 0 only if every cut left it so. As root; needs loop devices and a kernel with XFS.

  --cuts N    how many (default 1000)
  --careless  the same for a writer that forgets fsync: exit code 0 only if it is found out
EOF
}

main() {
    local cuts=1000 writer=durable
    while [ $# -gt 0 ]; do
        case $1 in
            --cuts) [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || misused "--cuts wants a number" && cuts=$2 && shift ;;
            --careless) writer=careless ;;
            *) misused "unknown option: $1" ;;
        esac
        shift
    done
    [ "$(id -u)" -eq 0 ] || fail "root is needed to mount file systems"
    need build text powercut
    need_jdk
    build_powercut
    scratch_dir
    # The mounts are this namespace's own: whatever happens, they end with it.
    run_in_front unshare --mount --propagation private bash "$VIKNO_HOME/.vikno/test/powercut.sh" \
        "$JAVA_HOME/bin/java" "$VIKNO_HOME/$STATE_MODULE/target" "$cuts" "$writer" "$REPLY"
}

build_powercut() {
    local stamp
    stamp=$(source_stamp all)
    [ "$(cat "$VIKNO_TARGET/built-powercut" 2>/dev/null)" = "$stamp" ] && return 0
    quietly "Building the writer" maven -Dspotless.check.skip=true -pl "$STATE_MODULE" -am test-compile
    mkdir -p "$VIKNO_TARGET"
    echo "$stamp" >"$VIKNO_TARGET/built-powercut"
}
