package ua.vikno.kiosk.services.charges;

import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.services.charges.ChargesState.Place;

/** Which services, how much. */
final class Choosing {
    private Choosing() {}

    static Turn<ChargesState> on(ChargesState state, Event event) {
        return state.place() instanceof Place.Amount amount ? amount(state, amount, event) : choose(state, event);
    }

    private static Turn<ChargesState> choose(ChargesState state, Event event) {
        return switch (event) {
            case Event.Did(Input.Toggle(String pick))
            when state.basket().find(pick).isPresent() -> Turn.to(toggled(state, pick));
            case Event.Did(Input.Choose(String pick))
            when state.basket().find(pick).isPresent() -> Turn.to(amount(state, pick));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(state.at(new Place.Lines()));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) ->
                Turn.to(state.at(state.basket().isEmpty() ? new Place.Choosing(true) : new Place.Review(null)));
            default -> Turn.ignored();
        };
    }

    /** A tick on something with no sum yet asks for the sum. */
    private static ChargesState toggled(ChargesState state, String pick) {
        boolean needsSum = state.basket()
                .find(pick)
                .filter(item -> !item.pays() && !item.amount().isPositive())
                .isPresent();
        return needsSum
                ? amount(state, pick)
                : state.with(state.basket().change(pick, Basket.Item::toggled)).at(new Place.Choosing(false));
    }

    private static ChargesState amount(ChargesState state, String pick) {
        String typed =
                state.basket().find(pick).map(i -> Sums.typed(i.amount())).orElse("");
        return state.at(new Place.Amount(pick, Entry.of(typed), new Place.Choosing(false)));
    }

    private static Turn<ChargesState> amount(ChargesState state, Place.Amount amount, Event event) {
        return switch (event) {
            case Event.Did(Input.Type(String field, String value))
            when field.equals(ChoosingScreens.AMOUNT_ID) ->
                Turn.to(state.at(new Place.Amount(amount.pick(), amount.entry().with(value), amount.before())));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(state.at(amount.before()));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) ->
                switch (Sums.read(amount.entry().typed())) {
                    case Sums.Sum.Good good ->
                        Turn.to(state.with(state.basket().change(amount.pick(), item -> item.paying(good.money())))
                                .at(amount.before()));
                    case Sums.Sum.Bad bad ->
                        Turn.to(state.at(
                                new Place.Amount(amount.pick(), amount.entry().wrong(bad.why()), amount.before())));
                };
            default -> Turn.ignored();
        };
    }
}
