# shellcheck shell=bash
# summary: reads and makes payment QR codes of the National Bank of Ukraine

usage() {
    cat <<'EOF'
usage: ./vikno qr decode TEXT|IMAGE
       ./vikno qr encode FILE.json
decode prints the fields of a payment QR (any of the three formats) as JSON with a list of what is wrong in them;
encode prints the text of a format 003 code for the fields in FILE.json, or says why it cannot be made.
EOF
}

main() {
    case ${1:-} in
        decode | encode) [ $# -eq 2 ] || misused "qr $1 takes one argument" ;;
        *) misused "qr wants decode or encode" ;;
    esac
    build_portal
    run_portal_class ua.vikno.documents.qr.QrCommand "$@"
}
