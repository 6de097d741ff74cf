# shellcheck shell=bash
# Words for people stand in properties: a sentence in Java is missed by translators and by every rule for texts.

readonly WORDS_ALLOWED=.vikno/test/words-in-java.txt

# Sources with Cyrillic or Hungarian letters outside comments, one a line.
sources_with_words() {
    # shellcheck disable=SC2016 # the dollars are Perl's
    find . -path '*/src/main/java/*.java' -not -path '*/target/*' -printf '%P\0' | LC_ALL=C.UTF-8 xargs -0 perl -CSD -ne '
        if (m{^\s*(?:/?\*|//)}) { next }
        s{//(?!.*").*}{};
        print "$ARGV\n" if m{[\x{400}-\x{52f}őűáéíóöúüŐŰÁÉÍÓÖÚÜ]} && !$seen{$ARGV}++;' -Mutf8 | sort
}

words_allowed() {
    grep -v '^#' "$WORDS_ALLOWED" | awk 'NF > 1 {print $1}'
}

test_words_for_people_stand_in_properties_not_in_java() {
    local source place allowed strange=''
    while read -r source; do
        allowed=no
        while read -r place; do
            case $source in "$place" | "${place%/}"/*) allowed=yes ;; esac
        done < <(words_allowed)
        [ "$allowed" = yes ] || strange="$strange $source"
    done < <(sources_with_words)
    expect test -z "$strange"
}

test_every_exception_for_words_in_java_is_needed() {
    local found place idle=''
    found=$(sources_with_words)
    while read -r place; do
        grep -q "^$place" <<<"$found" || idle="$idle $place"
    done < <(words_allowed)
    expect test -z "$idle"
}

test_a_module_names_its_time_zone_once() {
    local module named repeated=''
    for module in device-drivers/* kiosk-app/* provisioning/*; do
        [ -d "$module/src/main/java" ] || continue
        named=$(grep -rl 'ZoneId.of("Europe/Kyiv")' "$module/src/main/java" | wc -l)
        [ "$named" -le 1 ] || repeated="$repeated $module"
    done
    expect test -z "$repeated"
}

test_every_domain_type_is_in_the_glossary() {
    local type missing=''
    for type in $(find kiosk-app/portal-api/src/main/java device-drivers/api/src/main/java/ua/vikno/devices -name '*.java' \
        -not -path '*/spi/*' -not -path '*/support/*' -exec sed -nE 's/^public (sealed )?(record|enum|interface) ([A-Za-z]+).*/\3/p' {} + | grep -v 'Api$'); do
        grep -q "\`$type\`" kiosk-app/docs/glossary.md || missing="$missing $type"
    done
    expect test -z "$missing"
}

# A first sentence says what is done; maintainers read English as a third language.
test_no_comment_begins_with_a_person_or_nobody() {
    expect test -z "$(git grep -nE '^ *(/\*\*|\*) (She|Her|He|His|Nobody|Somebody|Whoever|Whom?) ' -- '*/src/main/java/*.java')"
}

test_every_key_of_a_kiosks_configuration_is_explained() {
    local key sources=kiosk-app/state/src/main/java/ua/vikno/state/config keys missing=''
    keys=$(grep -ohE '"(portal|kiosk|state|panel|device|backlight|touch|staff|deadline)\.[a-z-]+"' "$sources"/*.java | tr -d '"' | sort -u)
    expect test "$(wc -l <<<"$keys")" -gt 15
    while read -r key; do
        # README.md names the deadlines by their last part.
        grep -qE "\`($key|\.${key##*.})\`" README.md || missing="$missing $key"
        grep -q "$key" "${sources/java/resources}/kiosk.properties" || missing="$missing $key(sample)"
    done <<<"$keys"
    expect test -z "$missing"
}
