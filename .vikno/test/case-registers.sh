# shellcheck shell=bash
# ./vikno registers says of the sample what is expected, to the kopeck, and nothing else on standard output.

readonly SAMPLE=kiosk-app/portal/src/test/resources/sample

test_the_sample_gets_the_expected_answer() {
    local answer
    expect_exit 0 ./vikno registers "$SAMPLE"
    answer=$(mktemp)
    printf '%s' "$OUT" >"$answer"
    expect jq -n -e --slurpfile ours "$answer" --slurpfile expected "$SAMPLE/expected.json" -f .vikno/test/same-registers.jq
    expect jq -e '.faults == [] and (.seconds | type == "number")' "$answer"
    rm -f "$answer"
}

test_a_broken_register_is_told_with_its_place_and_exit_code_1() {
    local broken
    broken=$(mktemp -d)
    cp "$SAMPLE"/*.csv "$SAMPLE"/*.dbf "$broken"
    sed -i '3s/,[^,]*\r$/,12.3.4\r/' "$broken/water.csv"
    expect_exit 1 ./vikno registers "$broken"
    expect jq -e '.faults[0] | .file == "water.csv" and .line == 3 and .value == "12.3.4" and (.field | length > 0) and (.reason | length > 0)' <<<"$OUT"
    rm -r "$broken"
}

test_a_held_register_is_taken_with_its_word() {
    local held word
    held=$(mktemp -d)
    cp "$SAMPLE/water.csv" "$held/a.csv"
    grep -v ',sewerage,' "$SAMPLE/water.csv" >"$held/b.csv"
    expect_exit 1 ./vikno registers "$held"
    word=$(./vikno registers "$held" 2>&1 >/dev/null | sed -n 's/.*--word=\([0-9a-f]*\).*/\1/p')
    expect test -n "$word"
    expect_exit 0 ./vikno registers "$held" --word="$word"
    expect_exit 2 ./vikno registers "$held" "$held"
    rm -r "$held"
}

test_loads_of_a_portal_are_listed_and_the_newest_is_taken_back_once() {
    local portal database worker
    portal=$(mktemp -d)
    database=--database=jdbc:sqlite:$portal/portal.db
    ./vikno portal "$database" --registers="$SAMPLE" --port=0 --ready-file="$portal/ready" >"$portal/log" 2>&1 &
    worker=$!
    until [ -s "$portal/ready" ] || ! kill -0 "$worker" 2>/dev/null; do
        sleep 0.2
    done
    kill "$worker"
    wait "$worker" || true
    expect_exit 0 ./vikno registers loads "$database"
    expect test "$(wc -l <<<"$OUT")" -ge 3
    expect_exit 0 ./vikno registers undo "$database"
    expect grep -q 'was taken back' <<<"$OUT"
    expect_exit 0 ./vikno registers loads "$database"
    expect grep -q 'taken back by' <<<"$OUT"
    expect_exit 1 ./vikno registers undo "$database"
    expect_exit 2 ./vikno registers undo
    rm -r "$portal"
}

test_a_city_of_ones_own_is_checked_and_its_forms_are_read_without_a_build() {
    local sixth=kiosk-app/portal/src/test/resources/sixth city
    expect_exit 0 ./vikno city check "$sixth/city"
    expect_exit 0 ./vikno registers --city-dir="$sixth/city" "$sixth/registers"
    expect jq -e '.total_due == "230.30"' <<<"$OUT"
    city=$(mktemp -d)
    expect_exit 0 ./vikno city new "$city/own" ternopil
    expect_exit 0 ./vikno city form "$city/own"
    grep -q '^visit-booking 1: present, 10 questions' <<<"$OUT"
    expect_exit 0 bash -c "printf '1\n1\n1\n\n\ny\n' | ./vikno city form '$city/own' service-rating hu"
    grep -q '^4 answers are sent' <<<"$OUT"
    sed -i 's/^account:/acount:/' "$city/own/forms/water.yaml"
    expect_exit 1 ./vikno city check "$city/own"
    grep -q '^forms/water.yaml:10: error: unknown key acount' <<<"$OUT"
    rm -r "$city"
}
