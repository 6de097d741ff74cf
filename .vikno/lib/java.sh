# shellcheck shell=bash
# How each program of the house is started.

# The JVM's options stand in provisioning/*.jvmargs, which package and units read too; here is what depends on the place.
readonly PORTAL_FLAGS=("@$VIKNO_HOME/provisioning/portal.jvmargs")
# shellcheck disable=SC2034 # used by the commands
readonly TOOL_FLAGS=("@$VIKNO_HOME/provisioning/technician.jvmargs")
readonly KIOSK_OPTIONS=$VIKNO_HOME/provisioning/kiosk.jvmargs
# A kiosk with a GPU may set VIKNO_PRISM=es2.
readonly KIOSK_FLAGS=("@$KIOSK_OPTIONS" "-Dprism.order=${VIKNO_PRISM:-sw}" "-Dorg.sqlite.lib.path=$VIKNO_TARGET/native"
    "-Dvikno.fonts=$VIKNO_TARGET/native/fonts")
# GTK needs no OpenGL, settings store or accessibility bridge here, and no other fonts; each costs start-up time.
# A frame put together in memory crosses to the display once, one put together by the display server three times.
readonly KIOSK_ENVIRONMENT=(GDK_GL=disable GDK_RENDERING=image GSETTINGS_BACKEND=memory NO_AT_BRIDGE=1
    "FONTCONFIG_FILE=$VIKNO_TARGET/native/fonts/fonts.conf")
# shellcheck disable=SC2034 # used by the commands
readonly KIOSK_CLASS=ua.vikno.kiosk.boot.KioskMain DEMO_CLASS=ua.vikno.demonstration.DemoMain

# run_portal_class CLASS ARGUMENT… : a main class of the portal's class path.
run_portal_class() {
    local class=$1
    shift
    run_in_front "$JAVA_HOME/bin/java" "${PORTAL_FLAGS[@]}" -cp "$(classpath "$PORTAL_MODULE")" "$class" "$@"
}

# kiosk_command CLASS CLASSPATH ARGUMENT… : sets COMMAND to what starts the kiosk, with its start-up cache.
kiosk_command() {
    local class=$1 path=$2
    shift 2
    # shellcheck disable=SC2034 # what this function is for
    COMMAND=(env "${KIOSK_ENVIRONMENT[@]}"
        "$JAVA_HOME/bin/java" "${KIOSK_FLAGS[@]}" "-XX:AOTCache=$(aot_cache_file)" -Xlog:aot=off -Xlog:cds=off
        -cp "$path" "$class" "$@")
}
