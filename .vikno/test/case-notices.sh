# shellcheck shell=bash
# The list of third-party libraries is that of the build.

test_the_notices_name_what_is_shipped() {
    expect_exit 0 ./vikno notices --check
}
