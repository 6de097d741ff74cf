# shellcheck shell=bash
# What the test of the whole machine is made of, as far as it needs no machine.

test_the_machine_of_the_appliance_sees_and_prints() {
    OUT=$(python3 -B .vikno/machine/check.py 2>&1) || { echo "$OUT" && exit 1; }
}

test_an_unknown_part_of_the_appliance_is_refused_before_anything_is_built() {
    expect_exit 2 ./vikno test --appliance fly
    expect test -z "$OUT"
}
