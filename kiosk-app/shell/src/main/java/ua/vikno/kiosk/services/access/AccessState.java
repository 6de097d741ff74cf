package ua.vikno.kiosk.services.access;

import java.util.List;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.flow.ask.PortalCall.Query.EndAccess;
import ua.vikno.kiosk.services.printing.Printing;
import ua.vikno.portal.api.identity.Access;
import ua.vikno.portal.api.identity.Registration;

/**
 * The cabinets of a dwelling being looked through.
 *
 * @param cabinets as the portal told them last
 */
record AccessState(Place place, List<Access> cabinets) {
    AccessState {
        cabinets = List.copyOf(cabinets);
    }

    AccessState at(Place next) {
        return new AccessState(next, cabinets);
    }

    /** Which screen. */
    public sealed interface Place {
        record Asking(Request<List<Access>> request) implements Place {}

        record Listed() implements Place {}

        /** "End this one?" */
        record Chosen(Access cabinet) implements Place {}

        record Ending(Request<EndAccess.Outcome> request, Access cabinet) implements Place {}

        record Ended(Access cabinet) implements Place {}

        /** "A new slip?" */
        record Replacing() implements Place {}

        record Renewing(Request<Registration> request) implements Place {}

        record Slip(Printing printing) implements Place {}

        /** @param slip a new slip was refused, else ending a cabinet */
        record Denied(boolean slip) implements Place {}
    }
}
