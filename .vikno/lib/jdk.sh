# shellcheck shell=bash
# The JDK: any installed one of version 25 or newer, else Debian's own, else (Debian 12) Debian 13's beside the system.

readonly JDK_WANTED=25

# need_jdk: afterwards JAVA_HOME names a JDK that is new enough.
need_jdk() {
    if find_jdk; then return 0; fi
    say "no JDK $JDK_WANTED or newer here: it compiles and runs everything"
    if available_name openjdk-$JDK_WANTED-jdk-headless || ! jdk_beside_applies; then
        install_packages openjdk-$JDK_WANTED-jdk-headless
    else
        install_jdk_beside
    fi
    find_jdk || fail "a JDK $JDK_WANTED is still missing; set VIKNO_JAVA_HOME to one"
}

find_jdk() {
    local home
    if [ -n "${VIKNO_JAVA_HOME:-}" ]; then
        is_jdk "$VIKNO_JAVA_HOME" || fail "VIKNO_JAVA_HOME=$VIKNO_JAVA_HOME is no JDK $JDK_WANTED or newer"
        use_jdk "$VIKNO_JAVA_HOME"
        return 0
    fi
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$(jdk_on_path)" "$(jdk_beside_home)"; do
        if is_jdk "$home"; then
            use_jdk "$home"
            return 0
        fi
    done
    return 1
}

use_jdk() {
    JAVA_HOME=$1
    export JAVA_HOME
    # Maven and the tests find the same one.
    export PATH="$JAVA_HOME/bin:$PATH"
}

jdk_on_path() {
    local compiler
    compiler=$(command -v javac) || return 0
    dirname "$(dirname "$(readlink -f "$compiler")")"
}

# A JDK tells its version in the file "release"; reading it costs nothing, starting it a third of a second.
is_jdk() {
    local version
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${version:-0}" -ge $JDK_WANTED ]
}

# jdk_build [JDK]: who built which.
jdk_build() {
    sed -n 's/^\(JAVA_RUNTIME_VERSION\|JAVA_VERSION\|IMPLEMENTOR_VERSION\|IMPLEMENTOR\)=//p' "${1:-$JAVA_HOME}/release" | tr '\n' ' '
}
