# shellcheck shell=bash
# summary: runs the reference portal alone

usage() {
    cat "$VIKNO_HOME/kiosk-app/portal/src/main/resources/ua/vikno/portal/help.txt"
}

main() {
    build_portal
    run_portal_class ua.vikno.portal.PortalMain "$@"
}
