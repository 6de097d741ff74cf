# shellcheck shell=bash
# Modules by name, for commands that work on one of them.

# module_directory NAME: sets REPLY to the module's directory below the root. NAME is an artifactId (devices-linux), a directory
# (device-drivers/linux) or its last part (linux).
module_directory() {
    local directory found=()
    for directory in $(module_directories); do
        case ${1%/} in
            "$directory" | "${directory##*/}" | "$(module_artifact "$directory")") found+=("$directory") ;;
        esac
    done
    case ${#found[@]} in
        1) REPLY=${found[0]} ;;
        0) misused "no such module: $1. There are: $(module_directories | paste -sd' ')" ;;
        *) misused "$1 may be ${found[*]}" ;;
    esac
}

module_directories() {
    local pom
    for pom in "$VIKNO_HOME"/*/*/pom.xml; do
        pom=${pom#"$VIKNO_HOME"/}
        echo "${pom%/pom.xml}"
    done
}

# The first artifactId after the parent's.
module_artifact() {
    sed -n '/<\/parent>/,$ s/.*<artifactId>\(.*\)<\/artifactId>.*/\1/p' "$VIKNO_HOME/$1/pom.xml" | head -n 1
}

# format_sources [MODULE]: formats the Java sources of one module, or of all.
format_sources() {
    local arguments=(-ntp)
    [ -z "$1" ] || arguments+=(-pl "$1")
    quietly "Formatting ${1:-all modules}" maven "${arguments[@]}" spotless:apply
}
