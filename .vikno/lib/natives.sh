# shellcheck shell=bash
# The shared libraries of JavaFX and SQLite, unpacked. From inside their jars they load too, but at every start JavaFX then compares
# each with its copy by MD5 and SQLite byte by byte, which costs more than loading them.

readonly NATIVES=$VIKNO_TARGET/native

# kiosk_classpath MODULE… : like classpath, with JavaFX where its libraries lie beside the jar, the one place it looks at first.
kiosk_classpath() {
    local path graphics
    path=$(classpath "$@")
    graphics=$(jar_of javafx-graphics "$path")
    unpack_natives "$graphics" "$(jar_of sqlite-jdbc "$path")"
    echo "${path/"$graphics"/"$NATIVES/$(basename "$graphics")"}"
}

# Of two jars of one name (JavaFX has a hollow one) the last holds the libraries.
jar_of() {
    tr : '\n' <<<"$2" | grep "/$1-[^/]*\.jar\$" | tail -n 1
}

unpack_natives() {
    local made_of="$*"
    [ "$(cat "$NATIVES/made-of" 2>/dev/null)" != "$made_of" ] || return 0
    rm -rf "$NATIVES"
    mkdir -p "$NATIVES"
    unpack_libraries "$1" '^[^/]*\.so$'
    unpack_libraries "$2" "^org/sqlite/native/Linux/$(uname -m)/[^/]*\.so\$"
    ln -s "$1" "$NATIVES/$(basename "$1")"
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
