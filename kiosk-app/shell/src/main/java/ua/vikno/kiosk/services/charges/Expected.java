package ua.vikno.kiosk.services.charges;

import java.util.List;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.charges.ChargesState.Place;
import ua.vikno.kiosk.services.printing.Printing;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Payment;

/**
 * What is waited for among the charges, and where its answer leads.
 *
 * @param <A> what the portal answers
 */
sealed interface Expected<A> {
    /** What is being done, as the title of the wait. */
    Words title();

    ChargesState arrived(A answer, ChargesState state);

    /** Where Back leads from the wait. */
    default Place left(Place.Waiting<A> waiting) {
        return waiting.before();
    }

    record Statement() implements Expected<ua.vikno.portal.api.billing.Statement> {
        @Override
        public Words title() {
            return Words.of("charges.waiting.statement");
        }

        @Override
        public ChargesState arrived(ua.vikno.portal.api.billing.Statement answer, ChargesState state) {
            Basket basket = Basket.of(answer);
            Place place = !state.direct()
                    ? new Place.Lines()
                    : basket.isEmpty() ? new Place.Choosing(false) : new Place.Review(null);
            return new ChargesState(place, answer, basket, state.direct());
        }
    }

    record Payments() implements Expected<List<Payment>> {
        @Override
        public Words title() {
            return Words.of("charges.waiting.payments");
        }

        @Override
        public ChargesState arrived(List<Payment> answer, ChargesState state) {
            return state.at(new Place.Payments(answer));
        }
    }

    record History() implements Expected<List<HistoryMonth>> {
        @Override
        public Words title() {
            return Words.of("charges.waiting.history");
        }

        @Override
        public ChargesState arrived(List<HistoryMonth> answer, ChargesState state) {
            return state.at(new Place.History(answer));
        }
    }

    record Bill() implements Expected<ua.vikno.portal.api.billing.Bill> {
        @Override
        public Words title() {
            return Words.of("charges.waiting.bill");
        }

        @Override
        public ChargesState arrived(ua.vikno.portal.api.billing.Bill answer, ChargesState state) {
            return state.at(new Place.Paper(Printing.of(BillDocument.of(answer))));
        }

        /** What was sent is kept: asked again, it is the same question. */
        @Override
        public Place left(Place.Waiting<ua.vikno.portal.api.billing.Bill> waiting) {
            return new Place.Review(waiting.request());
        }
    }
}
