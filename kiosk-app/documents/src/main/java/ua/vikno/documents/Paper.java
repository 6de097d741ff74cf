package ua.vikno.documents;

import java.time.Instant;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.published.City;

/** What can be printed. Official papers are Ukrainian. */
public sealed interface Paper {
    /** The same for somebody who sees little; only a bill has more for her. */
    default Paper inLargePrint() {
        return this;
    }

    /** @param largePrint with a further page for people who see little */
    record BillPaper(Bill bill, boolean largePrint) implements Paper {
        public BillPaper(Bill bill) {
            this(bill, false);
        }

        @Override
        public Paper inLargePrint() {
            return new BillPaper(bill, true);
        }

        @Override
        public String toString() {
            return "BillPaper";
        }
    }

    /** What a technician looks at: letters, greys, a QR code. Nothing of anybody. */
    record TestPage(Instant at) implements Paper {}

    /** The registration slip: number and QR, to be kept like a key. */
    record RegistrationSlip(Registration registration, City city) implements Paper {
        @Override
        public String toString() {
            return "RegistrationSlip";
        }
    }
}
