# shellcheck shell=bash
# The form of a commit message: "area: what" in at most 72 bytes of UTF-8, which is 72 English letters, an empty line, and a body
# that says why and how it was seen to work. One place for the hook and for CI.

readonly SUBJECT_LONGEST=72
# Commits up to this one are older than the rule.
readonly FORM_SINCE=59e5bfd

# message_faults: reads a message, prints what is wrong with it, a line each; prints nothing if it is well formed.
message_faults() {
    # Bytes, so that hook and CI count alike whatever locale they run in.
    local subject second LC_ALL=C
    IFS= read -r subject || true
    IFS= read -r second || true
    case $subject in
        Merge\ * | Revert\ * | fixup!\ * | squash!\ *) return 0 ;;
    esac
    [ ${#subject} -le $SUBJECT_LONGEST ] || echo "the subject has ${#subject} bytes, $SUBJECT_LONGEST are allowed: $subject"
    [[ $subject =~ ^[a-z][a-z0-9./-]*(,\ [a-z][a-z0-9./-]*)*:\ [^\ ].*[^.]$ ]] ||
        echo "the subject is not \"area: what\" without a full stop, such as \"portal/registers: refuse files over 64 MiB\": $subject"
    [ -z "$second" ] || echo "the second line is not empty: $subject"
    grep -qvE '^(#.*|[[:space:]]*)$' || echo "there is no body that says why and how it was seen to work: $subject"
}

# check_commits: the form of all commits since the rule, as far as this clone knows them.
check_commits() {
    local base=$FORM_SINCE faults='' commit fault
    git -C "$VIKNO_HOME" rev-parse -q --verify 'HEAD^{commit}' >/dev/null || return 0
    # A shallow clone does not reach back so far: what it has of history is looked at, but for its last commit, whose parent it lacks.
    git -C "$VIKNO_HOME" merge-base --is-ancestor "$base" HEAD 2>/dev/null ||
        base=$(git -C "$VIKNO_HOME" rev-list --max-parents=0 HEAD | tail -n 1)
    while read -r commit; do
        fault=$(git -C "$VIKNO_HOME" log -1 --format=%B "$commit" | message_faults)
        [ -z "$fault" ] || faults+="${commit:0:9} $fault"$'\n'
    done < <(git -C "$VIKNO_HOME" rev-list --no-merges "$base..HEAD")
    [ -n "$faults" ] || return 0
    say "commits that are not in form (.github/CONTRIBUTING.md):"
    printf '%s' "$faults" >&2
    return 1
}
