# shellcheck shell=bash
# Foreign decoders from npm, fixed by their lock file, installed when that changed.
install_foreign_peers() {
    local peers=$VIKNO_HOME/device-drivers/peers
    [ -f "$peers/package-lock.json" ] || return 0
    [ "$peers/node_modules/.package-lock.json" -ot "$peers/package-lock.json" ] || return 0
    quietly "Installing the foreign decoders" npm ci --prefix "$peers" --no-audit --no-fund
}
