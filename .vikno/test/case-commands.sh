# shellcheck shell=bash
# Commands: help, misuse, and scripts without a warning.

test_every_command_explains_itself_without_installing_anything() {
    local file name
    for file in .vikno/command/*.sh; do
        name=$(basename "$file" .sh)
        expect_exit 0 ./vikno "$name" --help
        expect grep -q "^usage: ./vikno $name" <<<"$OUT"
    done
}

test_help_lists_every_command() {
    local file
    expect_exit 0 ./vikno help
    for file in .vikno/command/*.sh; do
        expect grep -q "^  $(basename "$file" .sh) .*[a-z]" <<<"$OUT"
    done
}

test_unknown_command_is_refused_with_exit_code_2() {
    expect_exit 2 ./vikno fly
    expect_exit 2 ./vikno ../lib/say
}

test_misuse_exits_with_2_and_leaves_standard_output_empty() {
    expect_exit 2 ./vikno registers
    expect test -z "$OUT"
    expect_exit 2 ./vikno registers /no/such/directory
    expect_exit 2 ./vikno qr
    expect_exit 2 ./vikno qr paint x
}

test_names_of_files_are_read_in_any_letters_whatever_the_locale() {
    local given
    for given in TZ=UTC LANG=C LC_ALL=POSIX LC_ALL=C.UTF-8; do
        # shellcheck disable=SC2016 # for the inner shell
        expect_exit 0 env -i PATH="$PATH" "$given" bash -c '. .vikno/lib/locale.sh; locale charmap'
        expect test "$OUT" = UTF-8
    done
}

test_scripts_are_clean_by_shellcheck() {
    expect_exit 0 shellcheck -x vikno .ci/run .githooks/* .vikno/*/*.sh .vikno/machine/init
}
