# shellcheck shell=bash
# The verified disk image, part 4: the city's own keys. What the firmware starts is signed by them, and what the TPM opens hangs on them.

readonly KEY_FILES=(PK.key KEK.key db.key pcr.key PK.crt KEK.crt db.crt pcr.pub PK.auth KEK.auth db.auth owner)

# make_keys DIRECTORY: keys of the firmware (PK, KEK, db: RSA, 20 years) and of the TPM's policy (pcr), in a directory that is not there yet.
# They are made beside it, so that keys in memory (/dev/shm) never were on a disk.
make_keys() {
    local to=$1 work=$1.new
    make_image_tools
    rm -rf "$work"
    (
        umask 077
        mkdir -p "$work"
        cat /proc/sys/kernel/random/uuid >"$work/owner"
        # shellcheck disable=SC2016 # the inner shell expands it
        with_keys "$work" sh -euc '
            cd "$1"
            owner=$(cat owner)
            for name in PK KEK db; do
                openssl req -quiet -new -x509 -newkey rsa:3072 -sha256 -nodes -days 7300 -subj "/CN=Vikno $name $owner/" -keyout $name.key -out $name.crt
                cert-to-efi-sig-list -g "$owner" $name.crt $name.esl
            done
            sign-efi-sig-list -g "$owner" -k PK.key -c PK.crt PK PK.esl PK.auth
            sign-efi-sig-list -g "$owner" -k PK.key -c PK.crt KEK KEK.esl KEK.auth
            sign-efi-sig-list -g "$owner" -k KEK.key -c KEK.crt db db.esl db.auth
            rm ./*.esl
            openssl genrsa -out pcr.key 2048
            openssl rsa -in pcr.key -pubout -out pcr.pub' sh "$work" >/dev/null
        mv "$work" "$to"
    )
}

# complete_keys DIRECTORY: fails, naming it, when a file is missing, or others may read a key.
complete_keys() {
    local file
    for file in "${KEY_FILES[@]}"; do
        [ -s "$1/$file" ] || fail "$1 holds no $file; ./vikno image keys DIRECTORY makes all of them"
    done
    [ -z "$(find "$1" -name '*.key' -perm /077)" ] || fail "others may read a key in $1: chmod 600 $1/*.key"
}

# with_keys KEYS COMMAND… : in the tools' tree, where the keys can be read.
with_keys() {
    "$VIKNO_HOME/.vikno/machine/inside.sh" "$IMAGES/tools" "$VIKNO_HOME" "$VIKNO_TARGET" "$1" -- "${@:2}"
}

# sign_program KEYS|'' FROM TO: without keys a program stays as it is, and a machine with Secure Boot refuses it.
sign_program() {
    if [ -n "$1" ]; then
        with_keys "$1" sbsign --key "$1/db.key" --cert "$1/db.crt" --output "$3" "$2"
    else
        in_image_tools cp "$2" "$3"
    fi
}
