# shellcheck shell=bash
# What packages for another kind of processor are made of. Java's classes are the same everywhere; of that kind are Debian 13's JDK, whose
# modules jlink takes although nothing here could run them, and the libraries of JavaFX and SQLite. Its programs stay as they are, and ask for
# Debian 13's C library: patchelf leaves a program for arm64 in a form that the kernel refuses (PT_GNU_PROPERTY).

readonly FOREIGN=$VIKNO_TARGET/foreign

# machine_name ARCHITECTURE: Debian's name of a kind of processor, as uname -m says it.
machine_name() {
    case $1 in
        arm64) echo aarch64 ;;
        *) fail "no packages are made for $1 here" ;;
    esac
}

# need_foreign_jdk ARCHITECTURE: afterwards REPLY names a directory like a JDK's, with jmods and release.
need_foreign_jdk() {
    local home=$FOREIGN/jdk-$1
    if [ ! -d "$home" ]; then
        scratch_dir
        quietly "Fetching Debian 13's JDK $JDK_WANTED for $1" fetch_beside "$REPLY" "$1"
        quietly "Unpacking it" unpack_foreign "$REPLY" "$home"
    fi
    REPLY=$home
}

unpack_foreign() {
    local work=$1 home=$2 deb jdk
    for deb in "$work"/debs/openjdk-*.deb; do
        dpkg-deb -x "$deb" "$work/root" || return
    done
    jdk=$(dirname "$(find "$work/root/usr/lib/jvm" -type d -name jmods)")
    mkdir -p "$work/home"
    cp -a "$jdk/jmods" "$jdk/release" "$work/home/"
    mkdir -p "$(dirname "$home")"
    mv "$work/home" "$home"
}

# foreign_path ARCHITECTURE PATH: this class path with JavaFX's jars of that kind of processor.
foreign_path() {
    local path=$2 machine jar other
    machine=$(machine_name "$1")
    for jar in $(javafx_jars "$path"); do
        other=$(foreign_jar "$jar" "$machine") || return
        path=${path/"$jar"/"$other"}
    done
    echo "$path"
}

# The jars of JavaFX that name their platform.
javafx_jars() {
    tr : '\n' <<<"$1" | grep '/javafx-[a-z]*-[0-9.]*-linux\.jar$'
}

# foreign_jar JAR MACHINE: the same artifact of Maven for another machine.
foreign_jar() {
    local name version
    name=$(basename "$1" -linux.jar)
    version=${name##*-}
    if [ ! -s "$FOREIGN/$name-linux-$2.jar" ]; then
        maven -q dependency:copy "-Dartifact=org.openjfx:${name%-*}:$version:jar:linux-$2" "-DoutputDirectory=$FOREIGN" >&2 || return
    fi
    echo "$FOREIGN/$name-linux-$2.jar"
}

# foreign_parts_list ARCHITECTURE BOM: a list of parts with what JavaFX is there.
foreign_parts_list() {
    local machine jar name hash list
    machine=$(machine_name "$1")
    list=$(sed "s/classifier=linux\([&%\"]\)/classifier=linux-$machine\1/g" "$2")
    for jar in "$FOREIGN"/javafx-*-linux-"$machine".jar; do
        [ -e "$jar" ] || continue
        name=$(basename "$jar" "-linux-$machine.jar")
        hash=$(sha256sum "$jar" | cut -d' ' -f1)
        list=$(jq --arg name "${name%-*}" --arg hash "$hash" --arg platform "classifier=linux-$machine" \
            '(.components[] | select(.name == $name and (.purl | contains($platform))) | .hashes) = [{alg: "SHA-256", content: $hash}]' <<<"$list")
    done
    printf '%s\n' "$list"
}
