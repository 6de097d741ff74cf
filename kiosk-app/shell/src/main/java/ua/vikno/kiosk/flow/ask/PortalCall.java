package ua.vikno.kiosk.flow.ask;

import java.util.List;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.identity.Access;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;

/**
 * One call of the portal, as data. A new operation is a record in {@link Query} or in {@link Submission}.
 *
 * @param <A> what the portal answers
 */
public sealed interface PortalCall<A> {
    /**
     * A call that creates nothing: asked twice it does no harm, so it carries no idempotency key and is kept nowhere.
     *
     * @param <A> what the portal answers
     */
    sealed interface Query<A> extends PortalCall<A> {
        /** Makes the call; waits for the answer. */
        A on(PortalApi portal);

        /** @param part what a street's name holds; at least two letters */
        record Streets(String part) implements Query<List<String>> {
            @Override
            public List<String> on(PortalApi portal) {
                return portal.streets(part);
            }
        }

        record Houses(String street) implements Query<List<String>> {
            @Override
            public List<String> on(PortalApi portal) {
                return portal.houses(street);
            }
        }

        record Flats(String street, String house) implements Query<List<String>> {
            @Override
            public List<String> on(PortalApi portal) {
                return portal.flats(street, house);
            }
        }

        /** Finds an account, to be recognised before anything of it may be seen. */
        record Preview(AccountQuery query) implements Query<AccountPreview> {
            @Override
            public AccountPreview on(PortalApi portal) {
                return portal.preview(query);
            }
        }

        record OpenSession(SessionRequest request) implements Query<Session> {
            @Override
            public Session on(PortalApi portal) {
                return portal.open(request);
            }
        }

        /** @param session the token of the session to be closed */
        record CloseSession(String session) implements Query<CloseSession.Done> {
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

        /** The cabinets of the session's dwelling. */
        record Cabinets(String session) implements Query<List<Access>> {
            @Override
            public List<Access> on(PortalApi portal) {
                return portal.access(session);
            }
        }

        /** @param id of the cabinet, as {@link Cabinets} told it */
        record EndAccess(String session, String id) implements Query<EndAccess.Outcome> {
            /** The portal has nothing to tell about it. */
            public enum Outcome {
                ENDED
            }

            @Override
            public Outcome on(PortalApi portal) {
                portal.end(session, id);
                return Outcome.ENDED;
            }
        }

        /** Asked twice, the second slip counts: the first one was not printed. */
        record NewSlip(String session) implements Query<ua.vikno.portal.api.identity.Registration> {
            @Override
            public ua.vikno.portal.api.identity.Registration on(PortalApi portal) {
                return portal.slip(session);
            }
        }

        /** @param session the session's token, as in all that follow */
        record Statement(String session) implements Query<ua.vikno.portal.api.billing.Statement> {
            @Override
            public ua.vikno.portal.api.billing.Statement on(PortalApi portal) {
                return portal.statement(session);
            }
        }

        record Payments(String session) implements Query<List<Payment>> {
            @Override
            public List<Payment> on(PortalApi portal) {
                return portal.payments(session);
            }
        }

        record History(String session) implements Query<List<HistoryMonth>> {
            @Override
            public List<HistoryMonth> on(PortalApi portal) {
                return portal.history(session);
            }
        }
    }

    /**
     * A call that creates something and must happen exactly once. Its idempotency key is on the kiosk's disk before it
     * is sent; asked again under the same tag it carries the same key.
     *
     * @param <A> what the portal answers
     */
    sealed interface Submission<A> extends PortalCall<A> {
        /** Makes the call; waits for the answer. */
        A on(PortalApi portal, String idempotencyKey);

        /** The name under which it is kept on disk. */
        Operation operation();

        /** Their names are on disk: a constant is never renamed. */
        enum Operation {
            BILL,
            REGISTRATION
        }

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
}
