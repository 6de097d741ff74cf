# shellcheck shell=bash
# The shared libraries of JavaFX and SQLite and the kiosk's fonts, unpacked. From inside their jars they load too, but at every start JavaFX then compares
# each with its copy by MD5 and SQLite byte by byte, which costs more than loading them; a font it would
# first copy to a file of a secret name.

readonly NATIVES=$VIKNO_TARGET/native

# kiosk_classpath MODULE… : like classpath, with JavaFX where its libraries lie beside the jar, the one place it looks at first.
kiosk_classpath() {
    local path graphics
    path=$(classpath "$@")
    graphics=$(jar_of javafx-graphics "$path")
    unpack_natives "$graphics" "$(jar_of sqlite-jdbc "$path")" "$(jar_of devices-api "$path")"
    echo "${path/"$graphics"/"$NATIVES/$(basename "$graphics")"}"
}

# Of two jars of one name (JavaFX has a hollow one) the last holds the libraries.
jar_of() {
    tr : '\n' <<<"$2" | grep "/$1-[^/]*\.jar\$" | tail -n 1
}

unpack_natives() {
    local made_of
    made_of=$(stat -c '%n %s %Y' "$@")
    [ "$(cat "$NATIVES/made-of" 2>/dev/null)" != "$made_of" ] || return 0
    rm -rf "$NATIVES"
    mkdir -p "$NATIVES"
    unpack_libraries "$1" '^[^/]*\.so$'
    unpack_libraries "$2" "^org/sqlite/native/Linux/$(uname -m)/[^/]*\.so\$"
    unpack_fonts "$3"
    # A copy, because the class loader would follow a link back to where the libraries are not.
    cp "$1" "$NATIVES/$(basename "$1")"
    echo "$made_of" >"$NATIVES/made-of"
}

unpack_libraries() {
    local jar=$1 pattern=$2 names
    mapfile -t names < <("$JAVA_HOME/bin/jar" tf "$jar" | grep "$pattern")
    (
        cd "$NATIVES" || exit
        "$JAVA_HOME/bin/jar" xf "$jar" "${names[@]}"
        find . -mindepth 2 -name '*.so' -exec mv -t . {} +
        find . -mindepth 1 -type d -empty -delete
    )
}

# With a list of just these fonts, because reading the system's takes longer than drawing with them.
unpack_fonts() {
    local fonts=$NATIVES/fonts
    mkdir "$fonts"
    (cd "$fonts" && "$JAVA_HOME/bin/jar" xf "$1" ua/vikno/devices/fonts && mv ua/vikno/devices/fonts/*.ttf . && rm -r ua)
    cat >"$fonts/fonts.conf" <<EOF
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>$fonts</dir><cachedir>$fonts/cache</cachedir></fontconfig>
EOF
}
