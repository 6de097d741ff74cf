# shellcheck shell=bash
# vikno-setup network against a real switch (hostapd) that lets in only whom it knows (IEEE 802.1X).

test_a_switch_that_asks_who_is_there_lets_the_kiosk_in_and_nobody_else() {
    local d module=provisioning/technician
    # shellcheck source=/dev/null
    . .vikno/lib/jdk-beside.sh
    # shellcheck source=/dev/null
    . .vikno/lib/jdk.sh
    expect find_jdk
    d=$(mktemp -d)
    expect_exit 0 as_root env "JAVA=$JAVA_HOME/bin/java" "CLASSPATH=$PWD/$module/target/classes:$(cat "$module/target/classpath")" \
        unshare --net --mount --propagation private bash .vikno/test/wired.sh "$d"
    expect test "$OUT" = 'wrong-password 1 The network did not let this machine in
other-authority 1 The network did not let this machine in
password 0 The network of kiosk0 works and is kept
600 root
stranger 1 The network did not let this machine in
back
certificate 0 The network of kiosk0 works and is kept'
    as_root rm -rf "$d"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}
