# shellcheck shell=bash
# ./vikno qr reads a code of the National Bank, and its answer is JSON.

readonly CODE=https://qr.bank.gov.ua/QkNECjAwMwoyClVDVAoKys8gq8_g4uvu4_Dg5C3C7uTu6uDt4Ou7ClVBMjEzMjIzMTMwMDAwMDI2MDA3MjMzNTY2MDAxClVBSDU3Ni40NQoxMjM0NTY3OApTVVBQL1NVUFAKMTAwMjAwMzAwLTIwMjUwOArC7uTu7-7x8uD34O3t_yDn4CAwOC4yMDI1LCDuL_AgMTAwMjAwMzAwCgpGRUZGCgoK

test_a_payment_code_is_read_as_json() {
    expect_exit 0 ./vikno qr decode "$CODE"
    expect jq -e '[.. | strings] | index("UA213223130000026007233566001") != null' <<<"$OUT"
}
