package ua.vikno.kiosk.flow.ask;

import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.identity.RegistrationRequest;

/**
 * A call that creates something and must happen exactly once. Its idempotency key is on the kiosk's disk before it is
 * sent; asked again under the same tag it carries the same key.
 *
 * @param <A> what the portal answers
 */
public sealed interface Submission<A> extends PortalCall<A> {
    /** Makes the call; waits for the answer. */
    A on(PortalApi portal, String idempotencyKey);

    /** The name under which it is kept on disk. */
    Operation operation();

    record Bill(String session, BillRequest request) implements Submission<ua.vikno.portal.api.billing.Bill> {
        @Override
        public ua.vikno.portal.api.billing.Bill on(PortalApi portal, String idempotencyKey) {
            return portal.bill(session, idempotencyKey, request);
        }

        @Override
        public Operation operation() {
            return Operation.BILL;
        }
    }

    record Registration(String session, RegistrationRequest request)
            implements Submission<ua.vikno.portal.api.identity.Registration> {
        @Override
        public ua.vikno.portal.api.identity.Registration on(PortalApi portal, String idempotencyKey) {
            return portal.register(session, idempotencyKey, request);
        }

        @Override
        public Operation operation() {
            return Operation.REGISTRATION;
        }
    }
}
