package ua.vikno.kiosk.services.charges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.services.charges.ChargesState.Place;
import ua.vikno.kiosk.services.printing.Printing;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;

/** What the portal said about the charges. An answer of another shape is nonsense and shown as such. */
final class Answers {
    Turn<ChargesState> on(ChargesState state, Place.Waiting waiting, Object answer) {
        @Nullable
        ChargesState next = switch (waiting.asked()) {
            case STATEMENT -> answer instanceof Statement statement ? arrived(state, statement) : null;
            case PAYMENTS -> {
                List<Payment> payments = all(answer, Payment.class);
                yield payments == null ? null : state.at(new Place.Payments(payments));
            }
            case HISTORY -> {
                List<HistoryMonth> months = all(answer, HistoryMonth.class);
                yield months == null ? null : state.at(new Place.History(months));
            }
            case BILL ->
                answer instanceof Bill bill ? state.at(new Place.Paper(Printing.of(BillDocument.of(bill)))) : null;
        };
        return Turn.to(next != null ? next : state.at(nonsense(waiting)));
    }

    private static Place nonsense(Place.Waiting waiting) {
        return new Place.Waiting(
                waiting.request().failing(new Event.Refusal.Nonsense()), waiting.asked(), waiting.before());
    }

    private static ChargesState arrived(ChargesState state, Statement statement) {
        Basket basket = Basket.of(statement);
        Place place = !state.direct()
                ? new Place.Lines()
                : basket.isEmpty() ? new Place.Choosing(false) : new Place.Review(null);
        return new ChargesState(place, statement, basket, state.direct());
    }

    private static <T> @Nullable List<T> all(Object answer, Class<T> type) {
        return answer instanceof List<?> list && list.stream().allMatch(type::isInstance)
                ? list.stream().map(type::cast).toList()
                : null;
    }
}
