# shellcheck shell=bash
# What must not enter the repository: large binaries and secrets. One place for the hook and for the launcher's tests.

readonly BINARY_LARGEST=102400
# Typefaces and pictures that are meant to be here.
readonly BINARIES_WANTED='^(device-drivers/api/src/main/resources/ua/vikno/devices/fonts/|kiosk-app/docs/images/)'
readonly SECRETS='-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bglpat-[A-Za-z0-9_-]{20}|\bxox[abp]-[A-Za-z0-9-]{20}|\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.'

# large_binaries: of the tracked files named on standard input, one a line, those that are binary and too large.
large_binaries() {
    local file
    while read -r file; do
        if [[ $file =~ $BINARIES_WANTED ]] || [ ! -f "$VIKNO_HOME/$file" ]; then continue; fi
        [ "$(stat -c %s "$VIKNO_HOME/$file")" -gt $BINARY_LARGEST ] || continue
        LC_ALL=C grep -qIm1 . "$VIKNO_HOME/$file" || echo "$file"
    done
}

# secrets: lines of standard input that look like a key or a token.
secrets() {
    grep -nE -- "$SECRETS" || true
}
