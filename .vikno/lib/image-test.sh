# shellcheck shell=bash
# The verified disk image as a machine, looked at from outside. The cases are in .vikno/machine/image.py.

# Without a name: what has passed as a whole. The others take longer: data-partition unsigned-with-tpm recovery-key foreign-image release cuts.
readonly IMAGE_CASES=(same-bytes first-start from-a-stick changed-block secure-boot)

# test_image CASE… : builds the image of this commit if it is not there, then starts it.
test_image() {
    local began=$SECONDS failed=0 image keys=$IMAGES/keys-for-tests name
    [ "$(id -u)" -eq 0 ] || fail "root is needed for mounts and chroot"
    need image sight
    [ $# -gt 0 ] || set -- "${IMAGE_CASES[@]}"
    for name in "$@"; do
        if [ "$name" = same-bytes ]; then
            test_image_twice || failed=1
            continue
        fi
        case $name in
            secure-boot | recovery-key | foreign-image | release)
                [ -d "$keys" ] || "$VIKNO_HOME/vikno" image keys "$keys"
                image=$("$VIKNO_HOME/vikno" image --kept --version "$(image_version)s" --keys "$keys")
                ;;
            *) image=$("$VIKNO_HOME/vikno" image --kept) ;;
        esac
        run_in_front python3 -B "$VIKNO_HOME/.vikno/machine/image.py" "$image" "$IMAGES/tools" "$VIKNO_HOME" "$VIKNO_TARGET" "$name" || failed=1
    done
    say "image: $([ "$failed" = 0 ] && echo passed || echo FAILED) in $((SECONDS - began)) s; pictures are in $IMAGES/test"
    return "$failed"
}

# Two builds from one base and one start-up cache, the second with an initial RAM disk of its own: the same root hash, the same unsigned
# program, the same disk.
test_image_twice() {
    local first
    "$VIKNO_HOME/vikno" image --version twice >/dev/null
    first=$(cat "$IMAGES/vikno_twice.txt")
    rm -f "$IMAGES"/initrd.made-of "$IMAGES"/vikno_twice.*
    "$VIKNO_HOME/vikno" image --version twice >/dev/null
    if ! diff <(echo "$first") "$IMAGES/vikno_twice.txt" >&2; then
        say "same-bytes: FAILED"
        return 1
    fi
    say "same-bytes: two builds are the same"
    rm -f "$IMAGES"/vikno_twice.*
}
