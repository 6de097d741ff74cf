# shellcheck shell=bash
# What a production kiosk is made of: the very class path that ./vikno kiosk starts with.

# The launcher's own functions, in a shell of their own.
production_classpath() {
    (
        export VIKNO_HOME=$PWD VIKNO_TARGET=$PWD/target
        for part in .vikno/lib/*.sh; do
            # shellcheck source=/dev/null
            . "$part"
        done
        need_jdk
        build_all
        kiosk_classpath "$SHELL_MODULE"
        unpack_ours
    )
}

# unpack_ours: our own jars, for a look inside.
unpack_ours() {
    local jar
    rm -rf "$UNPACKED"
    mkdir -p "$UNPACKED"
    kiosk_classpath "$SHELL_MODULE" | tr : '\n' | grep -E "^$PWD/(kiosk-app|device-drivers)/" | while read -r jar; do
        (cd "$UNPACKED" && "$JAVA_HOME/bin/jar" xf "$jar")
    done
}

test_a_production_kiosk_holds_no_simulator_no_demonstration_and_no_controls() {
    local jars
    # For the function above, which runs in a shell of its own.
    UNPACKED=$(mktemp -d)
    jars=$(production_classpath | tr : '\n' | xargs -n 1 basename)
    expect grep -q '^shell-' <<<"$jars"
    expect grep -q '^devices-linux-' <<<"$jars"
    expect test -z "$(grep -E '^(devices-simulated|portal|demonstration|technician|javafx-controls)-[0-9]' <<<"$jars")"
    # A robot is a hand that presses by itself.
    expect test -d "$UNPACKED/ua/vikno/kiosk"
    expect_exit 1 grep -rlE 'javafx/scene/(robot|control)/|ua/vikno/(devices/simulated|demonstration)/' "$UNPACKED"
    rm -rf "$UNPACKED"
}
