# shellcheck shell=bash
# ./vikno devices tells a technician, and a program, how devices are.

test_a_simulated_device_is_refused_outside_a_demonstration() {
    expect_exit 1 ./vikno devices self-test sim:scanner
    expect grep -q -- --demonstration <<<"$ERR"
}

test_the_self_test_passes_only_if_everything_is_usable() {
    local config
    config=$(mktemp)
    printf '%s\n' portal.url=http://127.0.0.1:9 device.barcode-scanner=sim:scanner \
        'device.receipt-printer=sim:receipt-printer?paper=out' >"$config"
    expect_exit 1 ./vikno devices self-test --demonstration --json --seconds 2 --config "$config"
    expect jq -se 'map({(.kind): .usable}) | add == {"RECEIPT_PRINTER": false, "BARCODE_SCANNER": true}' <<<"$OUT"
    expect jq -se 'map(select(.usable | not)) | .[0].conditions == ["PAPER_OUT"] and (.[0].next_step | test("roll"))' <<<"$OUT"
    expect_exit 0 ./vikno devices self-test --demonstration sim:scanner sim:keypad
    rm "$config"
}

test_the_technician_is_spoken_to_in_ukrainian_too() {
    expect_exit 1 ./vikno devices self-test --demonstration --language uk --seconds 1 'sim:receipt-printer?paper=out'
    expect grep -q 'немає паперу' <<<"$OUT"
    expect grep -q '→ Поставте рулон' <<<"$OUT"
}

test_a_test_page_is_printed_and_can_be_read() {
    local out
    out=$(mktemp -d)
    expect_exit 0 ./vikno devices test-print --demonstration "sim:document-printer?out=$out&speed=600"
    expect qpdf --check "$out"/*.pdf
    rm -r "$out"
}

test_the_list_is_json_for_machines() {
    expect_exit 0 ./vikno devices list --json
    expect jq -se 'all(has("kind") and has("address"))' <<<"$OUT"
}

test_misuse_of_devices_exits_with_2() {
    expect_exit 2 ./vikno devices
    expect_exit 2 ./vikno devices self-test
    expect_exit 2 ./vikno devices watch no-address
}
