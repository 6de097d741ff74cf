package ua.vikno.kiosk.services.charges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.services.printing.Printing;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;

/**
 * A look at one dwelling's charges.
 *
 * @param statement null until it arrived
 * @param basket what was chosen to be paid; kept on every screen of the service
 * @param direct the resident came for the bill: it is reviewed at once
 */
record ChargesState(Place place, @Nullable Statement statement, Basket basket, boolean direct) {

    ChargesState at(Place next) {
        return new ChargesState(next, statement, basket, direct);
    }

    ChargesState with(Basket chosen) {
        return new ChargesState(place, statement, chosen, direct);
    }

    /** Which screen. */
    public sealed interface Place {
        /**
         * @param expected what the answer means
         * @param before where Back leads
         */
        record Waiting<A>(Request<A> request, Expected<A> expected, Place before) implements Place {
            Waiting<A> with(Request<A> next) {
                return new Waiting<>(next, expected, before);
            }
        }

        /** Nothing is shown yet: what Back from the first question leads to. */
        record Nothing() implements Place {}

        record Lines() implements Place {}

        /** @param line index into the statement's lines */
        record Explained(int line) implements Place {}

        record Payments(List<Payment> payments) implements Place {
            public Payments {
                payments = List.copyOf(payments);
            }
        }

        record History(List<HistoryMonth> months) implements Place {
            public History {
                months = List.copyOf(months);
            }
        }

        record Balance() implements Place {}

        /** @param nothingChosen Continue was pressed with nothing to pay */
        record Choosing(boolean nothingChosen) implements Place {}

        record Amount(String pick, Entry entry, Place before) implements Place {}

        /** @param sent what was submitted unchanged and never answered; null after any change */
        record Review(@Nullable Request<Bill> sent) implements Place {}

        record Paper(Printing printing) implements Place {}
    }
}
