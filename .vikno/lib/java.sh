# shellcheck shell=bash
# How each program of the house is started.

readonly COMMON_FLAGS=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED
    -Dfile.encoding=UTF-8 -Duser.timezone=Europe/Kyiv)
# A portal without memory would stay up and answer nobody: it ends, and whoever supervises it starts it again.
readonly PORTAL_FLAGS=("${COMMON_FLAGS[@]}" -Xmx512m -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true)
# A tool lives for a second: nothing that pays off later.
readonly TOOL_FLAGS=("${COMMON_FLAGS[@]}" -Xshare:auto -Xmx128m -Djava.awt.headless=true)
# Software rendering starts sooner and needs less memory than OpenGL on a rasteriser; a kiosk with a GPU may set VIKNO_PRISM=es2.
readonly KIOSK_FLAGS=("${COMMON_FLAGS[@]}" -XX:+UseCompactObjectHeaders -XX:-UsePerfData -Xms32m -Xmx256m -Xss512k -XX:ReservedCodeCacheSize=64m
    "-Dprism.order=${VIKNO_PRISM:-sw}" -Dprism.lcdtext=false -Dglass.gtk.uiScale=1.0 -Djava.awt.headless=true
    # Without a GPU, drawing from JavaFX's cache of plain fills costs more than filling anew.
    -Dprism.disableRegionCaching=true
    # A touch is answered at the next pulse. 500 a second cost a resting kiosk 2 % of a core, 120 cost 1.2 %.
    -Djavafx.animation.pulse=500
    # Half of the time of a bill is compression: a fifth more bytes in half of that time.
    -Dorg.apache.pdfbox.filter.deflatelevel=3 "-Dorg.sqlite.lib.path=$VIKNO_TARGET/native"
    "-Dvikno.fonts=$VIKNO_TARGET/native/fonts")
# GTK needs no OpenGL, settings store or accessibility bridge here, and no other fonts; each costs start-up time.
# A frame put together in memory crosses to the display once, one put together by the display server three times.
readonly KIOSK_ENVIRONMENT=(GDK_GL=disable GDK_RENDERING=image GSETTINGS_BACKEND=memory NO_AT_BRIDGE=1
    "FONTCONFIG_FILE=$VIKNO_TARGET/native/fonts/fonts.conf")
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
    COMMAND=(env "${KIOSK_ENVIRONMENT[@]}"
        "$JAVA_HOME/bin/java" "${KIOSK_FLAGS[@]}" "-XX:AOTCache=$(aot_cache_file)" -Xlog:aot=off -Xlog:cds=off
        -cp "$path" "$class" "$@")
}
