#!/usr/bin/env bash
# Tests of the launcher itself. Each file case-*.sh is one subject; each function in it named like test_… is one test.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1

passed=0
failed=0
for file in .vikno/test/case-*.sh; do
    mapfile -t names < <(sed -n 's/^\(test_[a-z0-9_]*\)().*/\1/p' "$file")
    for name in "${names[@]}"; do
        # shellcheck source=/dev/null
        if output=$(set -eu && . .vikno/test/check.sh && . "$file" && "$name" 2>&1); then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
            printf 'FAILED %s: %s\n%s\n' "$file" "$name" "$output" | tail -n 40
        fi
    done
done
echo "launcher: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
