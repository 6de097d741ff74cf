# shellcheck shell=bash
# summary: everything that CI runs

usage() {
    cat <<'EOF'
usage: ./vikno test [--vm | --appliance [PART…] | --image [CASE…]]
Installs what the tests need, builds with every gate (formatter, Error Prone, NullAway, architecture rules),
runs all tests on a virtual display of its own, checks this launcher, and meets the kernel's own device drivers in a virtual
machine. Ends with a summary; exit code 0 means all passed.

  --vm   only the virtual machine: USB printer, keyboard wedge, serial adapter, camera
  --appliance   only a whole kiosk in a virtual machine: Debian 13 with the package, seen and touched from outside. Needs root,
         and software emulation takes an hour; not part of CI. PART is enrol, boot, visit, faults or keys; all without one.
         PART cuts, only when asked for: 200 power cuts each of a portal and of a whole kiosk that write.
         Leaves target/appliance/result.md with times, and pictures
  --image       only the verified disk image, built if need be and started under UEFI. As root, for as long as above; not part of CI.
         CASE is same-bytes, first-start, from-a-stick, changed-block or secure-boot, these without one; or, longer, data-partition,
         unsigned-with-tpm, recovery-key, foreign-image, release, cuts. Leaves pictures in target/image/test
EOF
}

main() {
    case ${1:-} in
        --vm) test_in_machine ;;
        --appliance) test_appliance "${@:2}" ;;
        --image) test_image "${@:2}" ;;
        '') test_everything ;;
        *) misused "unknown option: $1" ;;
    esac
}

test_everything() {
    local began=$SECONDS failed=0
    need build text screen speech proof peers network compiler browser
    need_jdk
    install_foreign_peers
    unset DISPLAY
    start_display
    start_window_manager
    say "building and testing all modules …"
    maven -ntp --fail-at-end verify dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/classpath || failed=1
    if [ "$failed" -eq 0 ]; then
        source_stamp main >"$VIKNO_TARGET/built-all"
    fi
    bash "$VIKNO_HOME/.vikno/test/run.sh" || failed=1
    test_in_machine || failed=1
    say "$([ "$failed" -eq 0 ] && echo 'all passed' || echo 'FAILED') in $((SECONDS - began)) s"
    return "$failed"
}
