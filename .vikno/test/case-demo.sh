# shellcheck shell=bash
# ./vikno demo --tour leaves a whole visit: every paper and picture is there and readable by foreign tools.

test_the_help_tells_of_the_contact_sheet() {
    expect_exit 0 ./vikno demo --help
    expect grep -q -- '--sheet .*contact sheet' <<<"$OUT"
    expect grep -qF 'OUT/sheet/index.html' <<<"$OUT"
}

test_the_tour_leaves_a_visit_that_foreign_tools_can_read() {
    local out visit file texts
    out=$(mktemp -d)
    expect_exit 0 ./vikno demo --tour --out "$out"
    visit=$out/visit.json
    expect jq -e '(.city == "pavlohrad") and (.period | test("^20[0-9]{2}-[0-9]{2}$")) and (.due | test("^-?[0-9]+[.][0-9]{2}$"))
        and (.lines | length > 0) and (.chosen | length > 0) and (.documents | length > 0) and (.qr | length > 0)' "$visit"
    expect jq -e '[.lines[] | [.provider, .service, .account, .opening, .accrued, .benefit, .subsidy, .recalculated, .penalty, .paid, .closing]
        | all(type == "string")] | all' "$visit"
    while read -r file; do
        expect test -s "$out/$file"
    done < <(jq -r '.screens[].file, .documents[].file' "$visit")
    expect qpdf --check "$out/bill.pdf"
    expect grep -q ЗРАЗОК <<<"$(pdftotext "$out/bill.pdf" -)"
    texts=$(pdftoppm -r 203 -png "$out/bill.pdf" "$out/page" && zbarimg -q --raw "$out"/page*.png)
    while read -r file; do
        expect grep -qF "$file" <<<"$texts"
    done < <(jq -r '.qr[].text' "$visit")
    rm -r "$out"
}
