package ua.vikno.technician.portal;

import ua.vikno.technician.step.Finding;

/** What the portal's answer, or its silence, means for the technician. */
public final class PortalWords {
    private PortalWords() {}

    public static Finding of(String portal, PortalAnswer answer) {
        return switch (answer) {
            case PortalAnswer.Told(var _, long milliseconds) -> Finding.good("portal.answers", portal, milliseconds);
            case PortalAnswer.WithoutTime() -> Finding.bad("portal.no-date", portal);
            case PortalAnswer.Refused(int status) -> Finding.bad("portal.refuses", portal, status);
            case PortalAnswer.Silent(PortalAnswer.Why why, String detail) ->
                Finding.bad("portal.silent." + why, portal, detail);
        };
    }
}
