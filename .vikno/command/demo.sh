# shellcheck shell=bash
# summary: a portal with a city, and the kiosk with simulated devices; with --tour a whole visit by itself, with --sheet its screens on one page

usage() {
    cat <<'EOF'
usage: ./vikno demo [--city NAME] [--registers DIR] [--account N] [--orientation portrait|landscape] [--tour] [--sheet] [--out DIR]
Starts the reference portal with a city and registers, and opens the kiosk with simulated devices and a panel to play with them.

  --city NAME      pavlohrad (default), khmelnytskyi, ternopil, uzhhorod or dnipro
  --registers DIR  registers of invented people, for everybody here is told their control codes; by default a set made
                   from the published tariffs
  --account N      whose bill; the desk and visit.json tell the control code
  --orientation    portrait (default) or landscape
  --tour           plays a whole visit by itself, on a virtual display where there is none, and leaves in --out:
                   a screenshot of every screen, bill.pdf, receipt.png and visit.json
  --sheet          the tour, and then a contact sheet of its screens: both orientations, four text sizes, two themes, three
                   languages, eleven panels; some 1,100 labelled pictures, 60 MB and 5 minutes. Open OUT/sheet/index.html
  --out DIR        where the tour leaves them; default target/demo
Where there is no display, --tour is meant.
EOF
}

main() {
    local arguments=("$@")
    need screen
    build_all
    train_aot_cache
    if [ -z "${DISPLAY:-}" ]; then
        start_display
        has_option --tour "$@" || arguments+=(--tour)
    fi
    has_option --out "$@" || arguments+=(--out "$VIKNO_TARGET/demo")
    # The kiosk's class path comes first, as the start-up cache wants it.
    kiosk_command "$DEMO_CLASS" "$(kiosk_classpath "$SHELL_MODULE" "$DEMONSTRATION_MODULE")" \
        --portal-classpath "$(classpath "$PORTAL_MODULE")" "${arguments[@]}"
    run_in_front "${COMMAND[@]}"
}

has_option() {
    local option=$1 argument
    shift
    for argument in "$@"; do
        case $argument in
            "$option" | "$option"=*) return 0 ;;
        esac
    done
    return 1
}
