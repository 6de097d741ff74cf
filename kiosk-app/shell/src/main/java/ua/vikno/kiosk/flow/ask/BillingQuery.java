package ua.vikno.kiosk.flow.ask;

import java.util.List;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Payment;

/** Reads what is charged and paid for the dwelling of a session; {@code session} is the session's token. */
public sealed interface BillingQuery<A> extends Query<A> {
    record Statement(String session) implements BillingQuery<ua.vikno.portal.api.billing.Statement> {
        @Override
        public ua.vikno.portal.api.billing.Statement on(PortalApi portal) {
            return portal.statement(session);
        }
    }

    record Payments(String session) implements BillingQuery<List<Payment>> {
        @Override
        public List<Payment> on(PortalApi portal) {
            return portal.payments(session);
        }
    }

    record History(String session) implements BillingQuery<List<HistoryMonth>> {
        @Override
        public List<HistoryMonth> on(PortalApi portal) {
            return portal.history(session);
        }
    }
}
