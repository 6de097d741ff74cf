# shellcheck shell=bash
# The shared libraries of JavaFX and SQLite and the kiosk's fonts, unpacked. From inside their jars they load too, but at every start JavaFX then compares
# each with its copy by MD5 and SQLite byte by byte, which costs more than loading them; a font it would
# first copy to a file of a secret name.

readonly NATIVES=$VIKNO_TARGET/native

# kiosk_classpath MODULE… : like classpath, with JavaFX where its libraries lie beside the jar, the one place it looks at first.
kiosk_classpath() {
    path_with_natives "$NATIVES" "$(uname -m)" "$(classpath "$@")"
}

# path_with_natives DIRECTORY MACHINE PATH : this path, with JavaFX in DIRECTORY, beside the libraries for this kind of machine.
path_with_natives() {
    local graphics
    graphics=$(jar_of javafx-graphics "$3")
    unpack_natives "$1" "$2" "$graphics" "$(jar_of sqlite-jdbc "$3")" "$(jar_of devices-api "$3")"
    echo "${3/"$graphics"/"$1/$(basename "$graphics")"}"
}

# Of two jars of one name (JavaFX has a hollow one) the last holds the libraries.
jar_of() {
    tr : '\n' <<<"$2" | grep "/$1-[^/]*\.jar\$" | tail -n 1
}

# unpack_natives DIRECTORY MACHINE GRAPHICS SQLITE FONTS : all but the first are of the build, MACHINE is what uname -m says there.
unpack_natives() {
    local to=$1 machine=$2 made_of
    shift 2
    made_of=$(stat -c '%n %s %Y' "$@")
    [ "$(cat "$to/made-of" 2>/dev/null)" != "$made_of" ] || return 0
    rm -rf "$to"
    mkdir -p "$to"
    unpack_libraries "$to" "$1" '^[^/]*\.so$'
    unpack_libraries "$to" "$2" "^org/sqlite/native/Linux/$machine/[^/]*\.so\$"
    unpack_fonts "$to/fonts" "$3"
    # A copy, because the class loader would follow a link back to where the libraries are not.
    cp "$1" "$to/$(basename "$1")"
    echo "$made_of" >"$to/made-of"
}

unpack_libraries() {
    local to=$1 jar=$2 pattern=$3 names
    mapfile -t names < <("$JAVA_HOME/bin/jar" tf "$jar" | grep "$pattern")
    (
        cd "$to" || exit
        "$JAVA_HOME/bin/jar" xf "$jar" "${names[@]}"
        find . -mindepth 2 -name '*.so' -exec mv -t . {} +
        find . -mindepth 1 -type d -empty -delete
    )
}

# With a list of just these fonts, because reading the system's takes longer than drawing with them.
unpack_fonts() {
    local fonts=$1
    mkdir "$fonts"
    (cd "$fonts" && "$JAVA_HOME/bin/jar" xf "$2" ua/vikno/devices/fonts && mv ua/vikno/devices/fonts/*.ttf . && rm -r ua)
    cat >"$fonts/fonts.conf" <<EOF
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>$fonts</dir><cachedir>$fonts/cache</cachedir></fontconfig>
EOF
}
