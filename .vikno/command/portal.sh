# shellcheck shell=bash
# summary: runs the reference portal alone

usage() {
    cat <<'EOF'
usage: ./vikno portal [--KEY=VALUE…]
Runs the reference portal until it is stopped, by default on its embedded database, at http://127.0.0.1:8080.
Settings are Spring Boot's: --server.port=9000, or a file by --spring.config.additional-location=FILE.
EOF
}

main() {
    build_portal
    run_portal_class ua.vikno.portal.PortalMain "$@"
}
