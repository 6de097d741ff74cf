package ua.vikno.kiosk.flow.ask;

import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;

/** Finds an account; opens and closes the session in which it may be seen. */
public sealed interface IdentityQuery<A> extends Query<A> {
    record Preview(AccountQuery query) implements IdentityQuery<AccountPreview> {
        @Override
        public AccountPreview on(PortalApi portal) {
            return portal.preview(query);
        }
    }

    record Open(SessionRequest request) implements IdentityQuery<Session> {
        @Override
        public Session on(PortalApi portal) {
            return portal.open(request);
        }
    }

    /** @param session the token of the session to be closed */
    record Close(String session) implements IdentityQuery<Close.Done> {
        /** The portal has nothing to tell about it. */
        public enum Done {
            CLOSED
        }

        @Override
        public Done on(PortalApi portal) {
            portal.close(session);
            return Done.CLOSED;
        }
    }
}
