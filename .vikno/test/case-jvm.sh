# shellcheck shell=bash
# The options of the JVMs stand in provisioning/*.jvmargs and nowhere else.

test_every_options_file_is_taken_by_the_jdk() {
    local file
    # shellcheck source=/dev/null
    . .vikno/lib/jdk-beside.sh
    # shellcheck source=/dev/null
    . .vikno/lib/jdk.sh
    expect find_jdk
    for file in provisioning/*.jvmargs; do
        expect_exit 0 "$JAVA_HOME/bin/java" "@$file" -version
    done
}

test_kiosk_and_portal_end_when_memory_is_exhausted() {
    local file
    for file in kiosk portal; do
        expect grep -qx -- -XX:+ExitOnOutOfMemoryError "provisioning/$file.jvmargs"
    done
}

test_kiosk_and_portal_give_nobody_a_copy_of_their_memory() {
    local file
    for file in kiosk portal; do
        expect grep -qx -- -XX:+DisableAttachMechanism "provisioning/$file.jvmargs"
    done
}

test_the_launcher_keeps_no_memory_options_of_its_own() {
    expect_exit 1 grep -rnE -- '-Xm[sx]|-Duser.timezone' .vikno/lib .vikno/command
}
