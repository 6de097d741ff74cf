# shellcheck shell=bash
# The list of third-party libraries is that of the build.

test_the_notices_name_what_is_shipped() {
    expect_exit 0 ./vikno notices --check
}

# unlisted MODULE: the jars of its class path that its list does not name, one a line.
unlisted() {
    comm -13 \
        <(jq -r '.components[] | .name + "-" + .version + ((.purl // "") | capture("[?&]classifier=(?<c>[^&]+)") // {c: ""} |
            if .c == "" then "" else "-" + .c end) + ".jar"' "$1/target/bom.json" | sort -u) \
        <(tr : '\n' <"$1/target/classpath" | sed '/^$/d; s|.*/||' | sort -u)
}

test_the_bill_of_materials_lists_every_jar_that_is_shipped() {
    local module
    for module in kiosk-app/shell kiosk-app/portal provisioning/technician; do
        expect test "$(tr : '\n' <"$module/target/classpath" | wc -l)" -gt 10
        expect test -z "$(unlisted "$module")"
    done
}
