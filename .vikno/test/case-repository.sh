# shellcheck shell=bash
# The habits: the form of commits, no large binary, no secret.

faults_of() {
    (
        # shellcheck source=/dev/null
        . .vikno/lib/commits.sh
        printf '%b' "$1" | message_faults
    )
}

test_a_commit_in_form_has_no_fault() {
    expect test -z "$(faults_of 'portal/registers: refuse files over 64 MiB\n\nA register of 256 MiB filled the heap.\n')"
    expect test -z "$(faults_of 'shell/visit, voice: say how long a code is valid\n\nSeen in the tour.\n')"
    expect test -z "$(faults_of 'Merge branch x\n')"
}

test_each_fault_of_a_commit_message_is_told() {
    expect grep -q 'no body' <<<"$(faults_of 'portal: refuse files over 64 MiB\n')"
    expect grep -q 'not "area: what"' <<<"$(faults_of 'Refuse files over 64 MiB\n\nWhy.\n')"
    expect grep -q 'not "area: what"' <<<"$(faults_of 'portal: refuse files over 64 MiB.\n\nWhy.\n')"
    expect grep -q 'second line' <<<"$(faults_of 'portal: refuse files over 64 MiB\nWhy.\n')"
    expect grep -q '73 bytes, 72 are allowed' <<<"$(faults_of "portal: $(printf 'x%.0s' {1..65})\n\nWhy.\n")"
    expect test -z "$(faults_of "portal: $(printf 'x%.0s' {1..64})\n\nWhy.\n")"
    # As many letters, but each has two bytes.
    expect grep -q '74 bytes, 72' <<<"$(LC_ALL=C.UTF-8 faults_of "portal: $(printf 'ж%.0s' {1..33})\n\nWhy.\n")"
    expect test -z "$(LC_ALL=C.UTF-8 faults_of "portal: $(printf 'ж%.0s' {1..32})\n\nWhy.\n")"
}

test_commits_since_the_rule_are_in_form() {
    # shellcheck disable=SC2016 # the inner shell expands it
    expect_exit 0 bash -c 'VIKNO_HOME=$PWD; . .vikno/lib/say.sh; . .vikno/lib/commits.sh; check_commits'
}

repository() {
    (
        # shellcheck disable=SC2034 # read by what is sourced
        VIKNO_HOME=$PWD
        # shellcheck source=/dev/null
        . .vikno/lib/repository.sh
        "$@"
    )
}

test_no_large_binary_is_tracked() {
    expect test -z "$(git ls-files | repository large_binaries)"
}

test_a_large_binary_is_found() {
    mkdir -p target
    head -c 102401 /dev/zero >target/large-binary
    expect test "$(echo target/large-binary | repository large_binaries)" = target/large-binary
    rm target/large-binary
}

test_no_secret_is_tracked() {
    expect test -z "$(git grep -hI . -- ':!.vikno' | repository secrets)"
}

test_a_private_key_is_found() {
    expect test -n "$(printf -- '-----BEGIN %s KEY-----\n' 'EC PRIVATE' | repository secrets)"
}
