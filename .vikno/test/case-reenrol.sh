# shellcheck shell=bash
# A kiosk that works gets another certificate, by the units of its package under systemd.

test_a_kiosk_gets_another_certificate_and_restarts_with_it() {
    local d
    expect_exit 0 ./vikno package
    d=$(mktemp -d)
    expect_exit 0 as_root unshare --mount --propagation private bash .vikno/test/reenrol.sh \
        "$(echo target/package/vikno-kiosk_*.deb)" "$(echo target/package/vikno-portal_*.deb)" "$d"
    as_root rm -rf "$d"
    expect test "$(grep -v -e '^authority made' -e '^certificate of' -e '^hall-1' <<<"$OUT")" = 'enrolled 600 vikno-kiosk
first certificate: 200
nonsense: REFUSED INVITATION
first certificate stays
waits, reads WAITING
the invitation is taken away
first certificate stays
the same code after the agent was killed
another certificate 600 vikno-kiosk
after the restart: 200 with it
the first one: 401
units: success active active
exposed no more than 2.0
renewal looks and finds nothing to do'
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}
