# shellcheck shell=bash
# summary: makes a machine a kiosk of a portal by an administrator's invitation, and renews its certificate

usage() {
    cat <<'EOF'
usage: ./vikno agent enrol [INVITATION] --state=DIRECTORY
       ./vikno agent state --state=DIRECTORY
       ./vikno agent renew --state=DIRECTORY

enrol   reads an invitation (./vikno portal kiosks add), shows the code that the administrator types, waits, and keeps the certificate;
        without INVITATION it goes on with what has begun, or reads a line: a scanner is a keyboard, too
state   what the disk says: enrolled until when, under way, or not at all
renew   asks for the next certificate once two thirds of this one's life have passed

DIRECTORY is what kiosk.properties has behind state.directory=; kiosk-app/docs/enrolment.md tells the whole.
  --language=uk|en|hu  instead of the language of the environment

exit code: 0 the kiosk has a certificate that is good, 1 it has none or was refused, 2 typed wrongly
EOF
}

main() {
    case ${1:-} in
        enrol | state | renew) ;;
        *) misused "agent wants enrol, state or renew" ;;
    esac
    build_agent
    umask 077
    run_in_front "$JAVA_HOME/bin/java" "${TOOL_FLAGS[@]}" -cp "$(classpath "$AGENT_MODULE")" ua.vikno.agent.AgentCommand "$@"
}
