# shellcheck shell=bash
# Building: only when a source changed since the last build. Tests and the formatter are not run here; ./vikno test does that.

# shellcheck disable=SC2034 # used by the commands
readonly PORTAL_MODULE=kiosk-app/portal SHELL_MODULE=kiosk-app/shell DEMONSTRATION_MODULE=kiosk-app/demonstration STATE_MODULE=kiosk-app/state
# shellcheck disable=SC2034 # used by the commands
readonly LINUX_MODULE=device-drivers/linux SIMULATED_MODULE=device-drivers/simulated TECHNICIAN_MODULE=provisioning/technician AGENT_MODULE=provisioning/agent

# build_portal, build_devices, build_agent, build_all: afterwards the jars are there, and target/classpath in each built module.
build_portal() {
    need build text
    need_jdk
    build portal "$PORTAL_MODULE"
}

build_devices() {
    need build text
    need_jdk
    build devices "$TECHNICIAN_MODULE,$SIMULATED_MODULE"
}

build_agent() {
    need build text
    need_jdk
    build agent "$AGENT_MODULE"
}

build_all() {
    need build text
    need_jdk
    build all "$PORTAL_MODULE,$DEMONSTRATION_MODULE,$TECHNICIAN_MODULE"
}

build() {
    local scope=$1 modules=$2 stamp
    stamp=$(source_stamp main)
    if [ "$(cat "$VIKNO_TARGET/built-$scope" 2>/dev/null)" = "$stamp" ] ||
        [ "$(cat "$VIKNO_TARGET/built-all" 2>/dev/null)" = "$stamp" ]; then
        return 0
    fi
    quietly "Building" maven -DskipTests -Dspotless.check.skip=true -pl "$modules" -am package \
        dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/classpath
    mkdir -p "$VIKNO_TARGET"
    echo "$stamp" >"$VIKNO_TARGET/built-$scope"
}

maven() {
    maven_in "$VIKNO_HOME" "$@"
}

maven_in() {
    local directory=$1
    shift
    (cd "$directory" && mvn -B -Dstyle.color=never "$@")
}

# source_stamp main|all: what decides whether a build is stale: path, size and time of every main source, or of the tests too,
# of the build files, and the JDK.
source_stamp() {
    local tests='*/src/test'
    [ "$1" = main ] || tests=none
    {
        jdk_build
        cd "$VIKNO_HOME" || exit
        find pom.xml .mvn device-drivers kiosk-app provisioning \
            \( -name target -o -name node_modules -o -name docs -o -path "$tests" -o -path '*/src/jmh' \) -prune \
            -o -type f -printf '%p %s %T@\n' | sort
    } | sha256sum | cut -d' ' -f1
}

# classpath MODULE… : the jars of these modules with all they need at run time.
classpath() {
    local module result=
    for module in "$@"; do
        result+=:$(module_jar "$module"):$(cat "$VIKNO_HOME/$module/target/classpath")
    done
    echo "${result#:}" | tr : '\n' | awk 'NF && !seen[$0]++' | paste -sd:
}

module_jar() {
    local jar
    for jar in "$VIKNO_HOME/$1"/target/*.jar; do
        case $jar in
            *-tests.jar | *-sources.jar) ;;
            *) echo "$jar" && return ;;
        esac
    done
    fail "module $1 has no jar"
}
