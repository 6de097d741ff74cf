# shellcheck shell=bash
# The Debian packages: built once, looked at by dpkg, lintian and systemd.

package_built() {
    PACKAGES=$PWD/target/package
    expect_exit 0 ./vikno package
    KIOSK=$(echo "$PACKAGES"/vikno-kiosk_*.deb)
    PORTAL=$(echo "$PACKAGES"/vikno-portal_*.deb)
}

test_packages_hold_their_programs_and_no_toys() {
    package_built
    local files
    files=$(dpkg-deb -c "$KIOSK"; dpkg-deb -c "$PORTAL")
    expect grep -q './usr/lib/vikno-kiosk/runtime/bin/java$' <<<"$files"
    expect grep -q './usr/lib/vikno-portal/runtime/bin/java$' <<<"$files"
    expect grep -q './usr/lib/systemd/system/vikno-kiosk.service$' <<<"$files"
    expect grep -q './usr/share/doc/vikno-portal/bom.json$' <<<"$files"
    expect test -z "$(grep -E '/(devices-simulated|demonstration|javafx-controls|.*-tests)[-0-9.A-Z]*jar$' <<<"$files")"
    expect test -z "$(grep -E 'libjdwp|libattach' <<<"$files")"
}

# Names of classes stand in a jar's directory as they are.
test_no_jar_in_the_packages_holds_a_simulator_and_the_parts_lists_name_each() {
    package_built
    local deb root lists jar
    for deb in "$KIOSK" "$PORTAL"; do
        root=$(mktemp -d)
        dpkg-deb -x "$deb" "$root"
        expect test -z "$(grep -lE 'ua/vikno/(devices/simulated|demonstration)/' "$root"/usr/lib/vikno-*/lib/*.jar)"
        lists=$(cat "$root"/usr/share/doc/vikno-*/*bom.json | jq -r '.metadata.component, .components[] | "\(.name)-\(.version)"')
        expect test -z "$(grep -E '^(devices-simulated|demonstration)-' <<<"$lists")"
        for jar in "$root"/usr/lib/vikno-*/lib/*.jar; do
            # The version may be followed by a platform's name.
            expect grep -qxF -e "$(basename "$jar" .jar)" -e "$(basename "$jar" .jar | sed 's/-linux[-a-z0-9_]*$//')" <<<"$lists"
        done
        rm -rf "$root"
    done
}

test_the_digest_beside_the_package_is_that_of_what_is_installed() {
    package_built
    local root
    root=$(mktemp -d)
    dpkg-deb -x "$KIOSK" "$root"
    expect test "$(cat "${KIOSK%.deb}.release")" = "$(dpkg-deb -f "$KIOSK" Version) $(
        cd "$root/usr/lib/vikno-kiosk/lib" && find . -name '*.jar' -printf '%f\n' | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d' ' -f1
    )"
    rm -rf "$root"
}

test_the_kiosks_package_gives_no_key_to_systemd_and_no_login_to_its_screen() {
    package_built
    local files name
    files=$(dpkg-deb -c "$KIOSK")
    for name in ctrl-alt-del kbrequest; do
        expect grep -q " ./etc/systemd/system/$name.target -> /dev/null\$" <<<"$files"
    done
    for name in getty@tty1 console-setup emergency; do
        expect grep -q " ./usr/lib/systemd/system/$name.service.d/60-vikno.conf\$" <<<"$files"
    done
    # After Debian's 90-console-setup.rules, whose font would make the page small.
    expect grep -q ' ./usr/lib/udev/rules.d/95-vikno-page.rules$' <<<"$files"
    expect grep -qx "ExecStartPre=-+/bin/sh -c 'echo 0 >/proc/sys/kernel/sysrq'" systemd/kiosk/vikno-last-resort@.service
    expect grep -qx 'CtrlAltDelBurstAction=none' systemd/kiosk/system.conf
}

# What dumpkeys prints goes to loadkeys with every key taken.
test_no_key_is_left_on_the_text_screens() {
    local place
    place=$(mktemp -d)
    printf '#!/bin/sh\nprintf "%%s\\n" "keymaps 0-127" "keycode  16 = +q" "keycode  60 = F2 F14 Console_2" "\t\talt\tkeycode  60 = Console_2" "\tcontrol alt keycode 111 = Boot"\n' \
        >"$place/dumpkeys"
    printf '#!/bin/sh\ncat >"%s/loaded"\n' "$place" >"$place/loadkeys"
    chmod +x "$place/dumpkeys" "$place/loadkeys"
    expect_exit 0 env PATH="$place:$PATH" sh provisioning/package/kiosk/bin/no-keys
    expect test "$(sed 's/.*=//' "$place/loaded" | tr -s ' \n' ' ')" = 'keymaps 0-127 VoidSymbol VoidSymbol VoidSymbol VoidSymbol VoidSymbol VoidSymbol '
    expect test "$(grep -c 'keycode' "$place/loaded")" = 4
    rm -rf "$place"
}

test_emergency_mode_shows_the_page_and_starts_the_machine_again() {
    local place
    place=$(mktemp -d)
    # shellcheck disable=SC2016 # the scripts expand it
    printf '#!/bin/sh\necho "${0##*/} $*" >>"%s/calls"\n' "$place" | tee "$place/sleep" >"$place/systemctl"
    chmod +x "$place/sleep" "$place/systemctl"
    echo 'root=/dev/sda1 quiet' >"$place/cmdline"
    export PATH="$place:$PATH" VIKNO_CMDLINE="$place/cmdline" VIKNO_TTY="$place/screen" VIKNO_WORDS=provisioning/package/kiosk/last-resort
    expect_exit 0 sh provisioning/package/kiosk/bin/emergency
    expect grep -q 'Кіоск зараз не працює' "$place/screen"
    expect test "$(paste -sd, "$place/calls")" = 'sleep 60,systemctl --no-block reboot'
    rm -rf "$place"
}

test_lintian_finds_no_error_in_the_packages() {
    package_built
    OUT=$(lintian --fail-on error "$KIOSK" "$PORTAL" 2>&1 </dev/null) ||
        { echo "$OUT" | grep '^E:' && exit 1; }
}

test_every_unit_is_right_and_exposed_no_more_than_2() {
    local unit bad
    for unit in systemd/*/*.service; do
        expect_exit 0 systemd-analyze security --offline=true --threshold=20 --no-pager "$unit"
    done
    # What a unit calls is not installed here; everything else that systemd says about it is wrong.
    bad=$(systemd-analyze verify --man=no systemd/*/*.service systemd/*/*.timer systemd/*/*.path 2>&1 | grep -F vikno |
        grep -vE 'is not executable: No such file|Command .* is not executable|not found') || true
    expect test -z "$bad"
}

# By systemd's default, a compositor outlives its unit when ExecStopPost needs longer than TimeoutStopSec, and keeps the screen.
test_nothing_of_the_kiosk_outlives_its_unit() {
    expect grep -qx 'KillMode=mixed' systemd/kiosk/vikno-kiosk.service
    expect grep -qx 'TimeoutStopFailureMode=kill' systemd/kiosk/vikno-kiosk.service
}

# Names are looked up in /proc/devices once, when the unit starts: of a driver that comes with its device there is only a number.
test_the_kiosk_may_read_and_write_its_devices_whenever_they_are_plugged_in() {
    local unit=systemd/kiosk/vikno-kiosk.service number
    for number in 81 116 166 180 188 189; do
        expect grep -qx "DeviceAllow=char-$number rw" "$unit"
    done
    expect test -z "$(grep -E '^DeviceAllow=char-[a-zA-Z]' "$unit" | grep -vxE 'DeviceAllow=char-(drm|input|ttyS|gpiochip) rw')"
}

test_the_page_of_last_resort_says_it_in_three_languages_on_any_terminal() {
    local page text line left right
    for page in starting updating broken misconfigured; do
        text=$(shown_page "$page" provisioning/package/kiosk/last-resort)
        expect grep -q 'Працівник у залі' <<<"$text"
        expect grep -q 'member of staff' <<<"$text"
        expect grep -q 'Munkatársunk' <<<"$text"
        # In the middle, counted in letters, of 80 columns.
        while IFS= read -r line; do
            left=${line%%[! ]*}
            right=$((80 - $(LC_ALL=C.UTF-8 wc -m <<<"$line") + 1))
            [ -z "${line// /}" ] || expect test $((right - ${#left})) -ge 0 -a $((right - ${#left})) -le 1
        done <<<"$text"
    done
}

test_a_panel_that_comes_late_shows_the_page_that_was_told_last() {
    local d
    d=$(mktemp -d)
    export VIKNO_PAGE=$d/told VIKNO_TTY=$d/screen VIKNO_WORDS=provisioning/package/kiosk/last-resort
    sh provisioning/package/kiosk/bin/last-resort starting again
    expect grep -q 'The kiosk is starting' "$d/screen"
    sh provisioning/package/kiosk/bin/last-resort misconfigured
    sh provisioning/package/kiosk/bin/last-resort starting again
    expect grep -q 'not set up yet' "$d/screen"
    # The kiosk's own start begins anew; and what is told while a page is put together wins.
    sh provisioning/package/kiosk/bin/last-resort starting
    expect grep -q 'The kiosk is starting' "$d/screen"
    printf '#!/bin/sh\necho misconfigured >%s\nexec /usr/bin/awk "$@"\n' "$d/told" >"$d/awk"
    chmod +x "$d/awk"
    PATH=$d:$PATH sh provisioning/package/kiosk/bin/last-resort starting again
    expect grep -q 'not set up yet' "$d/screen"
    rm -rf "$d"
}

test_a_long_line_of_last_resort_is_broken_between_words() {
    local words
    words=$(mktemp)
    printf '[broken]\n%s\n' "$(printf 'Перепрошуємо %.0s' 1 2 3 4 5 6 7 8 9)" >"$words"
    expect test "$(shown_page broken "$words" | grep -c 'Перепрошуємо')" -eq 2
    expect test "$(shown_page broken "$words" | grep -o 'Перепрошуємо' | wc -l)" -eq 9
    rm -f "$words"
}

# A PC's text screen before the panel's driver is there takes no letters wider than 8 dots, and its own have no Ukrainian.
test_the_page_has_ukrainian_letters_also_where_large_ones_find_no_room() {
    local place
    place=$(mktemp -d)
    # shellcheck disable=SC2016 # the script expands it
    printf '#!/bin/sh\nfor font; do :; done\ncase $font in *32x16*) exit 1 ;; esac\necho "$font" >"%s/font"\n' "$place" >"$place/setfont"
    chmod +x "$place/setfont"
    touch "$place/Uni3-TerminusBold32x16.psf.gz" "$place/Uni3-Terminus16.psf.gz"
    # No terminal, but a device of letters.
    PATH=$place:$PATH VIKNO_FONTS=$place VIKNO_TTY=/dev/null VIKNO_WORDS=provisioning/package/kiosk/last-resort \
        expect_exit 0 sh provisioning/package/kiosk/bin/last-resort starting
    expect test "$(basename "$(cat "$place/font")")" = Uni3-Terminus16.psf.gz
    rm -rf "$place"
}

# shown_page PAGE WORDS: the letters on a terminal of unknown size, 80 by 25.
shown_page() {
    local out
    out=$(mktemp)
    VIKNO_TTY=$out VIKNO_WORDS=$2 sh provisioning/package/kiosk/bin/last-resort "$1"
    sed 's/\x1b[^A-Za-z]*[A-Za-z]//g' "$out" | tr -d '\r'
    rm -f "$out"
}

test_a_kiosk_without_configuration_says_so_before_anything_else() {
    local state
    state=$(mktemp -d)
    mkdir -p "$state/home"
    echo 1 >"$state/home/release"
    sed "s|^home=.*|home=$state/home|" provisioning/package/kiosk/bin/session >"$state/session"
    expect_exit 78 env XDG_RUNTIME_DIR="$state" CACHE_DIRECTORY="$state/cache" VIKNO_CONFIG="$state/none" sh "$state/session"
    expect test "$(cat "$state/kiosk.code")" = 78
    expect test ! -e "$state/cache"
    rm -rf "$state"
}

# shellcheck disable=SC2016 # the inner shell expands these
test_what_is_packed_for_another_processor_is_of_that_processor_and_listed_so() {
    local d
    d=$(mktemp -d)
    mkdir "$d/foreign"
    echo classes >"$d/foreign/javafx-graphics-26.0.2-linux-aarch64.jar"
    printf '{"components":[{"name":"javafx-graphics","purl":"pkg:maven/org.openjfx/javafx-graphics@26.0.2?classifier=linux&type=jar","hashes":[]},{"name":"other","purl":"pkg:maven/a/other@1?type=jar","hashes":[1]}]}' \
        >"$d/bom.json"
    export VIKNO_TARGET="$d"
    expect_exit 0 bash -euc '. .vikno/lib/say.sh; . .vikno/lib/package-foreign.sh; foreign_path arm64 "/m/javafx-graphics-26.0.2.jar:/m/javafx-graphics-26.0.2-linux.jar:/m/x.jar"'
    expect test "$OUT" = "/m/javafx-graphics-26.0.2.jar:$d/foreign/javafx-graphics-26.0.2-linux-aarch64.jar:/m/x.jar"
    expect_exit 0 bash -euc '. .vikno/lib/say.sh; . .vikno/lib/package-foreign.sh; foreign_parts_list arm64 "$VIKNO_TARGET/bom.json"'
    expect test "$(jq -r '.components[0].purl' <<<"$OUT")" = 'pkg:maven/org.openjfx/javafx-graphics@26.0.2?classifier=linux-aarch64&type=jar'
    expect test "$(jq -r '.components[0].hashes[0].content' <<<"$OUT")" = "$(sha256sum <"$d/foreign/javafx-graphics-26.0.2-linux-aarch64.jar" | cut -d' ' -f1)"
    expect test "$(jq -c '.components[1].hashes' <<<"$OUT")" = '[1]'
    rm -r "$d"
}

test_a_kind_of_processor_that_nobody_packs_for_is_refused() {
    expect_exit 2 ./vikno package --arch sparc
    expect_exit 2 ./vikno package --arch
    expect_exit 2 ./vikno package kiosk portal
}

# A java of a few lines: it makes no cache when BROKEN says so, and ends as a kiosk that was asked to stop.
test_a_kiosk_starts_whether_its_start_up_cache_can_be_made_or_not() {
    local place
    place=$(mktemp -d)
    mkdir -p "$place/home/runtime/bin" "$place/home/bin" "$place/cache"
    echo 1 >"$place/home/release"
    # shellcheck disable=SC2016 # the script expands these
    printf '#!/bin/sh\necho "$WLR_BACKENDS $*" >>"%s/calls"\nfor a in "$@"; do case $a in -XX:AOTCacheOutput=*) [ -z "${BROKEN:-}" ] && echo made >"${a#*=}" ;; esac; done\n' \
        "$place" >"$place/home/runtime/bin/java"
    printf '#!/bin/sh\nshift 2\nexec "$@"\n' >"$place/cage"
    chmod +x "$place/home/runtime/bin/java" "$place/cage"
    sed "s|^home=.*|home=$place/home|" provisioning/package/kiosk/bin/session >"$place/home/bin/session"
    chmod +x "$place/home/bin/session"
    : >"$place/properties"
    export XDG_RUNTIME_DIR="$place" VIKNO_CONFIG="$place/properties" PATH="$place:$PATH" VIKNO_SESSION="$place/home/bin/session" WLR_BACKENDS=drm
    # No directory can be made below a file: as on a full disk.
    expect_exit 0 env CACHE_DIRECTORY="$place/properties/cache" sh provisioning/package/kiosk/bin/alone
    expect test "$(grep -c -- '^drm .*--config .*/properties$' "$place/calls")" = 1
    # A training that fails is not tried again, one that was cut off is; each is out of sight.
    expect_exit 0 env BROKEN=yes CACHE_DIRECTORY="$place/cache" sh provisioning/package/kiosk/bin/alone
    expect_exit 0 env CACHE_DIRECTORY="$place/cache" sh provisioning/package/kiosk/bin/alone
    expect test "$(grep -c -- '^headless .*--train' "$place/calls")" = 1
    expect test "$(grep -c -- '^drm .*--train' "$place/calls")" = 0
    expect test ! -e "$place/cache/1.aot"
    rm "$place/cache/1.tried"
    mkdir "$place/cache/training"
    expect_exit 0 env CACHE_DIRECTORY="$place/cache" sh provisioning/package/kiosk/bin/alone
    expect test "$(cat "$place/cache/1.aot")" = made
    expect test "$(grep -c -- '^drm .*--config .*/properties$' "$place/calls")" = 4
    # The processor that makes it may be another one than that which takes it.
    expect test "$(grep -- '--train' "$place/calls" | grep -c -- '-XX:-AOTAdapterCaching -XX:-AOTStubCaching')" = 2
    # A disk image brings it with the release.
    echo brought >"$place/home/kiosk.aot"
    rm "$place"/cache/1.*
    expect_exit 0 env CACHE_DIRECTORY="$place/cache" sh provisioning/package/kiosk/bin/alone
    expect test ! -e "$place/cache/1.aot" -a "$(grep -c -- '--train' "$place/calls")" = 2
    expect grep -q -- "-XX:AOTCache=$place/home/kiosk.aot .*--config" "$place/calls"
    rm -rf "$place"
}

# A compositor that loses its client's exit code, as cage 0.1 does, and a kiosk of a few lines.
test_the_kiosks_exit_code_reaches_the_unit_through_any_compositor() {
    local place code
    place=$(mktemp -d)
    # shellcheck disable=SC2016 # the scripts expand these
    printf '#!/bin/sh\nshift 2\n"$@"\nexit 0\n' >"$place/cage"
    # shellcheck disable=SC2016
    printf '#!/bin/sh\nsh -c "$KIOSK" &\necho $! >"$XDG_RUNTIME_DIR/kiosk.pid"\nwait $!\necho $? >"$XDG_RUNTIME_DIR/kiosk.code"\n' >"$place/session"
    chmod +x "$place/cage" "$place/session"
    export PATH="$place:$PATH" XDG_RUNTIME_DIR=$place VIKNO_SESSION=$place/session
    for code in 0 1 78 90; do
        KIOSK="exit $code" expect_exit "$code" sh provisioning/package/kiosk/bin/alone
    done
    # TERM goes to the kiosk, whose own end counts.
    # shellcheck disable=SC2016 # the inner shells expand it
    KIOSK='trap "exit 0" TERM; kill -TERM $(cat "$XDG_RUNTIME_DIR/alone"); while :; do sleep 0.1; done' \
        expect_exit 0 sh -c 'echo $$ >"$XDG_RUNTIME_DIR/alone"; exec sh provisioning/package/kiosk/bin/alone'
    # A compositor that fails has no kiosk to tell of.
    printf '#!/bin/sh\nexit 0\n' >"$place/cage"
    expect_exit 1 sh provisioning/package/kiosk/bin/alone
    rm -rf "$place"
}

# Beside a kiosk that lives: a compositor that answers is left alone, one that does not is killed.
test_a_compositor_that_does_not_answer_is_ended() {
    local place
    place=$(mktemp -d)
    mkdir -p "$place/home/runtime/bin"
    echo 1 >"$place/home/release"
    mkfifo "$place/end"
    printf '#!/bin/sh\nexec cat "%s/end"\n' "$place" >"$place/home/runtime/bin/java"
    printf '#!/bin/sh\nexit 0\n' >"$place/sleep"
    # The third time it is asked it does not answer.
    # shellcheck disable=SC2016 # the script expands these
    printf '#!/bin/sh\necho "$*" >>"%s/asked"\n[ "$(wc -l <"%s/asked")" -lt 3 ] || exit 124\n' "$place" "$place" >"$place/timeout"
    printf '#!/bin/sh\n"%s/session" >/dev/null 2>&1 </dev/null\n' "$place" >"$place/compositor"
    sed "s|^home=.*|home=$place/home|" provisioning/package/kiosk/bin/session >"$place/session"
    chmod +x "$place/home/runtime/bin/java" "$place/sleep" "$place/timeout" "$place/compositor" "$place/session"
    : >"$place/properties"
    PATH="$place:$PATH" XDG_RUNTIME_DIR=$place CACHE_DIRECTORY=$place VIKNO_CONFIG="$place/properties" WAYLAND_DISPLAY=wayland-0 \
        expect_exit 137 sh "$place/compositor"
    expect test "$(sed -n 3p "$place/asked")" = '-k 1 20 wlr-randr'
    : >"$place/end"
    # The kiosk's end is written into it meanwhile.
    until rm -rf "$place" 2>/dev/null; do :; done
}

# A machine of a portal, whose programs only note that they were called; "vikno-portal backup FILE" writes one.
portal_machine() {
    local d=$1 program
    mkdir -p "$d/bin" "$d"/root/{var/lib/vikno-portal,etc/vikno-portal/city,etc/nginx/sites-available,etc/nginx/sites-enabled}
    cp provisioning/package/portal/options "$d/root/etc/vikno-portal/options"
    cp provisioning/nginx/vikno-portal.conf "$d/root/etc/nginx/sites-available/vikno-portal"
    echo streets >"$d/root/etc/vikno-portal/city/streets"
    for program in systemctl systemd-tmpfiles nginx chown sleep; do
        # shellcheck disable=SC2016 # the programs expand it
        printf '#!/bin/sh\necho "${0##*/} $*" >>"%s/calls"\n' "$d" >"$d/bin/$program"
    done
    printf '#!/bin/sh\necho "curl $*" >>"%s/calls"\nprintf 200\n' "$d" >"$d/bin/curl"
    # shellcheck disable=SC2016
    printf '#!/bin/sh\necho "vikno-portal $*" >>"%s/calls"\ncase "$1 $2" in "ca new") mkdir -p "%s/ca" && echo authority >"%s/ca/ca.pem" ;; backup*) echo rows >"$2" ;; restore*) cat "$2" >"%s/restored" ;; esac\n' \
        "$d" "$d/root/var/lib/vikno-portal" "$d/root/var/lib/vikno-portal" "$d" >"$d/bin/vikno-portal"
    chmod +x "$d"/bin/*
}

test_one_command_makes_the_portal_reachable_and_said_again_only_renews_the_certificate() {
    local d site once
    d=$(mktemp -d)
    portal_machine "$d"
    export PATH="$d/bin:$PATH" VIKNO_ROOT="$d/root"
    site=$d/root/etc/nginx/sites-available/vikno-portal
    expect_exit 1 sh provisioning/package/portal/bin/https
    expect_exit 1 sh provisioning/package/portal/bin/https 'portal;rm'
    expect test ! -e "$d/calls"
    expect_exit 0 sh provisioning/package/portal/bin/https portal.city.ua
    expect grep -qx ' *server_name portal.city.ua;' "$site"
    expect grep -qx ' *ssl_certificate_key /var/lib/vikno-portal/ca/server.key;' "$site"
    expect grep -qx ' *ssl_client_certificate /var/lib/vikno-portal/ca/ca.pem;' "$site"
    expect grep -qx ' *ssl_verify_client optional;' "$site"
    expect test -z "$(grep -E '^ *server 127.0.0.1:8082' "$site")"
    expect cmp "$d/root/var/lib/vikno-portal/ca/ca.pem" "$d/root/etc/vikno-portal/city-authority.pem"
    expect test "$(readlink "$d/root/etc/nginx/sites-enabled/vikno-portal")" = ../sites-available/vikno-portal
    once=$(cat "$site" "$d/root/etc/vikno-portal/options")
    expect_exit 0 sh provisioning/package/portal/bin/https portal.city.ua
    expect test "$once" = "$(cat "$site" "$d/root/etc/vikno-portal/options")"
    expect test "$(grep -c '^vikno-portal ca new' "$d/calls")" = 1
    expect test "$(grep -c '^vikno-portal ca server portal.city.ua$' "$d/calls")" = 2
    expect test "$(grep -cE '^--(ca|proxies)=' "$d/root/etc/vikno-portal/options")" = 2
    # A portal that never answers is told.
    printf '#!/bin/sh\nprintf 503\n' >"$d/bin/curl"
    expect_exit 1 sh provisioning/package/portal/bin/https portal.city.ua
    rm -r "$d"
}

test_a_copy_of_the_portal_makes_another_machine_that_portal() {
    local d file
    d=$(mktemp -d)
    portal_machine "$d"
    export PATH="$d/bin:$PATH" VIKNO_ROOT="$d/root"
    expect_exit 0 sh provisioning/package/portal/bin/https portal.example.ua 192.0.2.10
    mkdir "$d/stick"
    expect_exit 0 sh provisioning/package/portal/bin/copy copy "$d/stick"
    file=$(echo "$d"/stick/vikno-portal-*.tar)
    expect test "$(stat -c %a "$file")" = 600
    expect test "$(echo "$d"/root/var/lib/vikno-portal/*)" = "$d/root/var/lib/vikno-portal/ca"
    # Another machine.
    rm -r "$d/root" "$d/calls"
    portal_machine "$d"
    # It was a portal already: what it noted hangs on the secret of that one.
    mkdir "$d/root/var/lib/vikno-portal/events"
    expect_exit 1 sh provisioning/package/portal/bin/copy recover "$d/bin/curl"
    expect test ! -e "$d/calls"
    expect_exit 0 sh provisioning/package/portal/bin/copy recover "$file"
    expect test "$(cat "$d/restored")" = rows
    # Also where the name is the one of the examples.
    expect grep -q '^curl .*https://portal.example.ua/' "$d/calls"
    expect test "$(cat "$d/root/var/lib/vikno-portal/ca/ca.pem")" = authority
    expect test "$(grep -nE 'stop vikno|^vikno-portal restore' "$d/calls" | sed 's/ [^ ]*copy.*//; s/.*://' | paste -sd,)" = 'systemctl stop vikno-portal.service,vikno-portal restore'
    expect test -z "$(grep '^vikno-portal ca new' "$d/calls")"
    expect grep -q '^vikno-portal ca server portal.example.ua 192.0.2.10' "$d/calls"
    expect test ! -e "$d/root/var/lib/vikno-portal/events"
    expect test -d "$d/root/var/lib/vikno-portal"/events.before-*
    rm -r "$d"
}

# nginx does not start with a site that is a link to nothing.
test_purging_the_portal_leaves_nginx_without_its_site() {
    local d
    d=$(mktemp -d)
    portal_machine "$d"
    PATH="$d/bin:$PATH" VIKNO_ROOT="$d/root" expect_exit 0 sh provisioning/package/portal/bin/https portal.city.ua
    rm "$d/root/etc/nginx/sites-available/vikno-portal"
    sed -E "s#/(etc|var|usr|run)/#$d/root&#g" provisioning/package/portal/postrm >"$d/postrm"
    expect_exit 0 sh "$d/postrm" purge
    expect test ! -L "$d/root/etc/nginx/sites-enabled/vikno-portal"
    expect test ! -e "$d/root/var/lib/vikno-portal" -a ! -e "$d/root/etc/vikno-portal"
    rm -r "$d"
}

test_firewall_is_what_nft_reads() {
    expect_exit 0 as_root nft -c -f systemd/kiosk/firewall.nft
}

# A site's proxy is the only way to the portal then; what is no proxy's address opens nothing and closes nothing.
test_firewall_lets_the_sites_proxy_through_and_no_other_portal() {
    local d
    d=$(mktemp -d)
    # shellcheck disable=SC2016 # the script expands it
    printf '#!/bin/sh\n[ "$1" = -f ] && cat >"%s/rules" || echo "$*" >>"%s/calls"\n' "$d" "$d" >"$d/nft"
    chmod +x "$d/nft"
    expect test "$(fenced "$d" 'proxy: 192.0.2.9:3128')" = 'flush chain inet vikno way_out;add rule inet vikno way_out ip daddr 192.0.2.9 tcp dport 3128 accept'
    expect test "$(fenced "$d" 'proxy: [2001:db8::9]:3128')" = 'flush chain inet vikno way_out;add rule inet vikno way_out ip6 daddr 2001:db8::9 tcp dport 3128 accept'
    expect test "$(fenced "$d" 'proxy: proxy.example.ua:8080')" = 'flush chain inet vikno way_out;add rule inet vikno way_out tcp dport 8080 accept'
    expect test "$(fenced "$d" 'proxy: http://192.0.2.9:8080/')" = 'flush chain inet vikno way_out;add rule inet vikno way_out ip daddr 192.0.2.9 tcp dport 8080 accept'
    local bad
    # shellcheck disable=SC2016 # nothing shall expand it
    for bad in '' 'user: proxy: 192.0.2.9:3128' 'proxy: a;flush ruleset:80' 'proxy: a:99999' 'proxy: [a b]:1' 'proxy: :1' 'proxy: a:' 'proxy: $(id):1'; do
        expect test -z "$(fenced "$d" "$bad")"
    done
    expect_exit 0 env PATH="$d:$PATH" sh provisioning/package/kiosk/bin/firewall open proxy.example.ua:8080
    expect_exit 0 env PATH="$d:$PATH" sh provisioning/package/kiosk/bin/firewall open
    expect_exit 2 env PATH="$d:$PATH" sh provisioning/package/kiosk/bin/firewall open 'a;flush ruleset:80'
    expect test "$(paste -sd';' "$d/calls")" = 'add rule inet vikno way_out tcp dport 8080 accept;add rule inet vikno way_out tcp dport { 80, 443, 8443 } accept'
    rm -r "$d"
}

# Without rules everything would be open, and the unit green.
test_firewall_without_rules_is_a_failure() {
    local d
    d=$(mktemp -d)
    expect_exit 1 env VIKNO_FIREWALL="$d/nowhere" VIKNO_PROXY="$d/proxy" sh provisioning/package/kiosk/bin/firewall
    : >"$d/empty"
    expect_exit 1 env VIKNO_FIREWALL="$d/empty" VIKNO_PROXY="$d/proxy" sh provisioning/package/kiosk/bin/firewall
    rm -r "$d"
}

# Debian keeps a file of the former package that an administrator has changed: the chain is missing there.
test_firewall_of_before_lets_the_proxy_through_by_the_real_nft() {
    local d
    d=$(mktemp -d)
    sed -e '/chain way_out {/,/^    }/d' -e 's/jump way_out/tcp dport { 80, 443, 8443 } accept/' systemd/kiosk/firewall.nft >"$d/rules"
    echo 'proxy: 192.0.2.9:3128' >"$d/proxy"
    # shellcheck disable=SC2016 # the inner shell expands it
    expect test "$(as_root env VIKNO_FIREWALL="$d/rules" VIKNO_PROXY="$d/proxy" unshare --net sh -c '
        sh provisioning/package/kiosk/bin/firewall && sh provisioning/package/kiosk/bin/firewall open 192.0.2.8:8080 &&
            nft list chain inet vikno output' 2>/dev/null | grep -oE '192\.0\.2\.[0-9]+ tcp dport [0-9]+' | paste -sd,)" = '192.0.2.8 tcp dport 8080,192.0.2.9 tcp dport 3128'
    rm -r "$d"
}

# fenced DIR LINE : the rules that are loaded for a proxy's file of this line, behind those of the package; nft finds all of them right.
fenced() {
    printf '%s\n' "$2" >"$1/proxy"
    PATH="$1:$PATH" VIKNO_FIREWALL=systemd/kiosk/firewall.nft VIKNO_PROXY="$1/proxy" sh provisioning/package/kiosk/bin/firewall 2>/dev/null
    as_root nft -c -f "$1/rules" || {
        echo 'nft refuses them'
        return
    }
    tail -n +"$(($(wc -l <systemd/kiosk/firewall.nft) + 1))" "$1/rules" | grep . | paste -sd';'
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# A stick with FAT, one without, a disk that is no stick, and what a kiosk in strange hands could put in the archive's place.
test_logs_go_to_a_removable_usb_stick_and_nowhere_else() {
    local d usb
    d=$(mktemp -d)
    usb=$d/pci/usb1/sdb
    mkdir -p "$usb/sdb1" "$d/pci/ata1/sda" "$d/block" "$d/dev" "$d/told"
    for disk in "$usb" "$d/pci/ata1/sda"; do
        echo 1 >"$disk/removable"
        ln -s "$disk" "$d/block/"
    done
    echo 1 >"$usb/sdb1/partition"
    ln -s "$usb/sdb1" "$d/block/"
    truncate -s 1440K "$d/dev/sda" "$d/dev/sdb1"
    mformat -i "$d/dev/sda" -f 1440 ::
    head -c 300000 /dev/urandom >"$d/logs"
    expect test "$(exported "$d" "$d/logs")" = NO_STICK
    mformat -i "$d/dev/sdb1" -f 1440 ::
    expect test "$(exported "$d" "$d/logs")" = DONE
    mcopy -i "$d/dev/sdb1" "$(mdir -b -i "$d/dev/sdb1" ::)" "$d/copy"
    expect cmp "$d/logs" "$d/copy"
    expect test "$(exported "$d" "$d/logs" 5)" = "DONE DONE DONE DONE FULL"
    ln -s "$d/logs" "$d/wanted"
    expect test "$(exported "$d")" = FAILED
    mkdir -p "$d/wanted/2"
    expect test "$(exported "$d")" = FAILED
    expect test ! -e "$d/wanted"
    head -c 9000000 /dev/zero >"$d/large"
    expect test "$(exported "$d" "$d/large")" = FAILED
    echo 0 >"$usb/removable"
    expect test "$(exported "$d" "$d/logs")" = NO_STICK
    expect test -z "$(mdir -b -i "$d/dev/sda" ::)"
    rm -r "$d"
}

# A technician's word, what a kiosk in strange hands could put in its place, and ends in the middle.
test_a_factory_reset_erases_all_that_a_kiosk_is_and_goes_on_after_a_power_cut() {
    local d
    d=$(mktemp -d)
    configured_kiosk "$d"
    ln -s /etc/hostname "$d/wanted"
    expect test "$(resets "$d")" = FAILED
    echo 'rm 2' >"$d/wanted"
    expect test "$(resets "$d")" = FAILED
    mkfifo "$d/wanted"
    expect test "$(resets "$d")" = FAILED
    mkdir -p "$d/wanted/2"
    expect test "$(resets "$d")" = FAILED
    expect test ! -e "$d/wanted"
    expect test -s "$d/root/var/lib/vikno-kiosk/identity" -a -s "$d/root/etc/vikno/kiosk.properties"

    # The kiosk cannot be stopped; then find ends in the middle; then nothing is in the way.
    echo 2 >"$d/wanted"
    printf '#!/bin/sh\nexit 1\n' >"$d/bin/systemctl"
    expect test "$(resets "$d")" = BEGUN
    expect test -s "$d/root/var/lib/vikno-kiosk/identity" -a -e "$d/begun/begun"
    printf '#!/bin/sh\necho "$*" >>%s/asked\n' "$d" >"$d/bin/systemctl"
    printf '#!/bin/sh\nexit 1\n' >"$d/bin/find"
    chmod +x "$d/bin/find"
    rm "$d/told/result"
    expect test "$(resets "$d")" = BEGUN
    expect test ! -e "$d/root/var/lib/vikno-kiosk/identity" -a -s "$d/root/var/lib/vikno-kiosk/roll" -a -e "$d/begun/begun"
    rm "$d/bin/find"
    expect test "$(resets "$d")" = BEGUN
    expect test "$(find "$d/root" -type f -o -type l | sort)" = \
        "$(printf '%s\n' "$d"/root/elsewhere/kept "$d"/root/etc/NetworkManager/system-connections/office.nmconnection "$d"/root/etc/vikno/last-resort)"
    expect test ! -e "$d/begun/begun"
    expect grep -qx 'stop vikno-kiosk.service vikno-kiosk-retry.timer vikno-kiosk-enrol.service vikno-agent.service' "$d/asked"
    expect test "$(tail -n 1 "$d/asked")" = '--no-block reboot'
    expect grep -q 'ordered by member 2 of the staff' "$d/journal"
    expect test "$(tail -n 1 "$d/journal")" = 'factory reset: done'
    rm -r "$d"
}

# A link in the state directory leads to what is not the kiosk's.
configured_kiosk() {
    local state=$1/root/var/lib/vikno-kiosk etc=$1/root/etc
    mkdir -p "$state/log" "$1"/root/var/lib/{vikno-setup,NetworkManager/system-connections} "$etc/vikno/printers" "$etc/NetworkManager/system-connections" "$1"/{told,begun,bin} "$1/root/elsewhere"
    for file in "$state"/{identity,renewal,roll,log/kiosk.0.log} "$1/root/var/lib/vikno-setup/report.pdf" "$etc"/vikno/{kiosk.properties,kiosk.properties.before,staff,proxy,last-resort} \
        "$etc/vikno/printers/acme.csv" "$etc"/NetworkManager/system-connections/{vikno-1,office}.nmconnection \
        "$1/root/var/lib/NetworkManager/system-connections/vikno-2.nmconnection" "$1/root/elsewhere/kept"; do
        echo something >"$file"
    done
    ln -s "$1/root/elsewhere" "$state/link"
    printf '#!/bin/sh\n' >"$1/bin/systemctl"
    chmod +x "$1/bin/systemctl"
}

# resets DIR : what the unit's script tells the kiosk.
resets() {
    PATH="$1/bin:$PATH" VIKNO_WANTED=$1/wanted VIKNO_TOLD=$1/told VIKNO_BEGUN=$1/begun VIKNO_ROOT=$1/root \
        provisioning/package/kiosk/bin/factory-reset >>"$1/journal" || true
    cat "$1/told/result"
}

# exported DIR [ARCHIVE [TIMES]] : what the unit's script says.
exported() {
    local time words=''
    for time in $(seq "${3:-1}"); do
        [ -z "${2:-}" ] || cp "$2" "$1/wanted"
        VIKNO_WANTED=$1/wanted VIKNO_TOLD=$1/told VIKNO_BLOCKS=$1/block VIKNO_DEVICES=$1/dev \
            VIKNO_NAME=vikno-logs-$time provisioning/package/kiosk/bin/export-logs
        words="$words $(cat "$1/told/result")"
    done
    echo "${words# }"
}
