# shellcheck shell=bash
# How each program of the house is started.

readonly PORTAL_FLAGS=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m --enable-native-access=ALL-UNNAMED
    -Duser.timezone=Europe/Kyiv -Dfile.encoding=UTF-8 -Djava.awt.headless=true)

# run_portal_class CLASS ARGUMENT… : a main class of the portal's class path.
run_portal_class() {
    local class=$1
    shift
    run_in_front "$JAVA_HOME/bin/java" "${PORTAL_FLAGS[@]}" -cp "$(classpath "$PORTAL_MODULE")" "$class" "$@"
}
