# shellcheck shell=bash
# summary: runs the reference portal alone; portal backup and portal restore keep and bring back what it holds, portal keys makes keys, portal ca and portal kiosks give kiosks certificates, portal residents tells and erases, portal admins gives people the pages of the administrator, portal notice tells kiosks something, portal releases says which programs of kiosks are good, portal alerts tries whether alerts arrive

usage() {
    cat "$VIKNO_HOME/kiosk-app/portal/src/main/resources/ua/vikno/portal/help.txt"
}

main() {
    local class=ua.vikno.portal.PortalMain
    case ${1-} in
        backup | restore) class=ua.vikno.portal.backup.BackupCommand ;;
        keys) class=ua.vikno.portal.access.KeysCommand ;;
        journal) class=ua.vikno.portal.access.JournalCommand ;;
        residents) class=ua.vikno.portal.privacy.ResidentsCommand ;;
        ca) class=ua.vikno.portal.enrolment.AuthorityCommand ;;
        kiosks) class=ua.vikno.portal.enrolment.KiosksCommand ;;
        admins) class=ua.vikno.portal.administration.AdminsCommand ;;
        notice) class=ua.vikno.portal.fleet.NoticeCommand ;;
        releases) class=ua.vikno.portal.genuine.ReleasesCommand ;;
        alerts) class=ua.vikno.portal.fleet.AlertsCommand ;;
    esac
    build_portal
    # What the portal writes is its owner's alone.
    umask 077
    run_portal_class "$class" "$@"
}
