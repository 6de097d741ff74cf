# shellcheck shell=bash
# summary: changes the code and sees whether a unit test notices

usage() {
    cat <<'EOF'
usage: ./vikno mutate [--sample N] [MODULE [PACKAGE…]]
Mutation tests by pitest, of the packages (with those below them) of MODULE; without PACKAGE those whose logic matters most, without
MODULE in all modules that have such. Prints a row for each package, also of those below; the mutants that survived are in
MODULE/target/pit-reports/PACKAGE. Minutes for each package. Not part of CI. With --sample at most N mutants of each class, spread
evenly over it, for packages whose tests take long.

  ./vikno mutate portal ua.vikno.portal.access
EOF
}

# What must not be wrong by a single condition: flows and visit, registers, access, statements, and what devices send.
packages_worth_it() {
    case $1 in
        "$SHELL_MODULE") echo ua.vikno.kiosk.flow ua.vikno.kiosk.visit ua.vikno.kiosk.services ;;
        "$PORTAL_MODULE") echo ua.vikno.portal.access ua.vikno.portal.billing ua.vikno.portal.registers ;;
        "$LINUX_MODULE") echo ua.vikno.devices.linux.escpos ua.vikno.devices.linux.evdev ua.vikno.devices.linux.scanner \
            ua.vikno.devices.linux.terminal ua.vikno.devices.linux.ipp ;;
    esac
}

main() {
    local module package modules=("$SHELL_MODULE" "$PORTAL_MODULE" "$LINUX_MODULE") packages=() MUTATE_FEATURES=
    if [ "${1-}" = --sample ]; then
        [[ "${2-}" =~ ^[1-9][0-9]{0,3}$ ]] || misused "--sample takes a number"
        MUTATE_FEATURES="+CLASSLIMIT(limit[$2])"
        shift 2
    fi
    if [ $# -gt 0 ]; then
        module_directory "$1"
        modules=("$REPLY")
        shift
        packages=("$@")
    fi
    need build text
    memory_for_scratch
    need_jdk
    printf '| module | package | mutants | killed | of the covered | date |\n|---|---|---|---|---|---|\n'
    for module in "${modules[@]}"; do
        [ $# -gt 0 ] || read -ra packages < <(packages_worth_it "$module")
        [ ${#packages[@]} -gt 0 ] || misused "which package of $module?"
        for package in "${packages[@]}"; do
            mutate "$module" "$package"
        done
    done
}

# Tests whose databases are on a disk wait for it thousands of times.
memory_for_scratch() {
    [ ! -w /dev/shm ] || export TMPDIR=/dev/shm
    scratch_dir
    MUTATE_SCRATCH=$REPLY
}

mutate() {
    local module=$1 package=$2 report=target/pit-reports/$2
    [ -d "$VIKNO_HOME/$module/src/main/java/${package//.//}" ] || fail "$module has no package $package"
    quietly "Mutating $package" maven -ntp -Dspotless.check.skip=true -Dgate=-Xdiags:compact -pl "$module" -am test-compile \
        org.pitest:pitest-maven:mutationCoverage "-DtargetClasses=$package.*" "-DtargetTests=$(tests_of "$package")" -DskipFailingTests=true \
        "-DreportsDirectory=$report" "-Dmutate.scratch=$MUTATE_SCRATCH" "-Dfeatures=$MUTATE_FEATURES"
    score "$VIKNO_HOME/$module/$report/mutations.csv" "$module" "$package"
}

# The package's own tests; for the portal those of its whole feature, and for the kiosk whole visits, which are the tests of its services.
tests_of() {
    case $1 in
        ua.vikno.portal.*) echo "$(cut -d. -f1-4 <<<"$1").*Test" ;;
        ua.vikno.kiosk.*) echo "$1.*Test,ua.vikno.kiosk.visit.*Test" ;;
        *) echo "$1.*Test" ;;
    esac
}

# A line of the report ends with the status and the test that killed: file,class,mutator,method,line,status,test.
score() {
    [ -s "$1" ] || fail "no mutants in $3"
    awk -F, -v module="$2" -v today="$(date +%Y-%m-%d)" '
        { package = $2; sub(/\.[^.]*$/, "", package); all[package]++ }
        $6 == "KILLED" || $6 == "TIMED_OUT" { killed[package]++ }
        $6 == "NO_COVERAGE" { unmet[package]++ }
        END {
            for (package in all) {
                covered = all[package] - unmet[package]
                printf("| %s | `%s` | %d | %d, %.0f %% | %.0f %% | %s |\n", module, package, all[package], killed[package],
                    100 * killed[package] / all[package], covered ? 100 * killed[package] / covered : 0, today)
            }
        }' "$1" | sort
}
