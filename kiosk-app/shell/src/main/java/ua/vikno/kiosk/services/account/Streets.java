package ua.vikno.kiosk.services.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.identity.AccountQuery;

/** By address: letters narrow the streets, then house and flat are chosen from lists. */
final class Streets {
    /** Fewer letters find half the city. */
    private static final int LETTERS = 2;

    private Streets() {}

    static Turn<AccountState> on(AccountState.Street state, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Type(String field, String value))
            when field.equals(AccountScreens.STREET_ID) -> typed(state, value, context);
            case Event.Did(Input.Choose(String street))
            when state.found().contains(street) -> Asking.houses(state, street, context);
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(new AccountState.Ways());
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) ->
                exact(state)
                        .map(street -> Asking.houses(state, street, context))
                        .orElseGet(() -> Turn.to(missing(state)));
            default -> searched(state, event, context);
        };
    }

    static Turn<AccountState> on(AccountState.House state, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Press(String action)) when action.equals(Action.BACK) -> Turn.to(state.before());
            case Event.Did(Input.Choose(String house))
            when state.houses().contains(house) -> Asking.flats(state, house, context);
            default -> Turn.ignored();
        };
    }

    static Turn<AccountState> on(AccountState.Flat state, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Press(String action)) when action.equals(Action.BACK) -> Turn.to(state.before());
            case Event.Did(Input.Choose(String flat))
            when state.flats().contains(flat) ->
                Asking.preview(
                        AccountQuery.byDwelling(new Dwelling(state.before().street(), state.house(), flat)),
                        new Expected.Preview(),
                        state,
                        context);
            default -> Turn.ignored();
        };
    }

    private static Turn<AccountState> typed(AccountState.Street state, String value, Context context) {
        String part = value.strip();
        if (part.length() < LETTERS) {
            return Turn.to(new AccountState.Street(state.entry().with(value), List.of(), null));
        }
        Request<List<String>> search = Request.of(new Query.Streets(part), context);
        return Turn.to(new AccountState.Street(state.entry().with(value), state.found(), search), search.ask());
    }

    /** Takes the answer to the newest letters; answers to older ones are dropped. */
    private static Turn<AccountState> searched(AccountState.Street state, Event event, Context context) {
        @Nullable Request<List<String>> search = state.search();
        if (search == null) {
            return Turn.ignored();
        }
        return switch (search.on(event, context)) {
            case Request.News.Answer<List<String>>(List<String> found) ->
                Turn.to(new AccountState.Street(
                        found.isEmpty() ? state.entry().wrong(Words.of("account.street.none")) : state.entry(),
                        found,
                        null));
            case Request.News.Changed<List<String>> _,
                    Request.News.No<List<String>> _,
                    Request.News.SessionOver<List<String>> _ ->
                Turn.to(new AccountState.Street(
                        state.entry().wrong(Words.of("account.street.unreachable")), state.found(), null));
            case Request.News.Back<List<String>> _, Request.News.Nothing<List<String>> _ -> Turn.ignored();
        };
    }

    private static Optional<String> exact(AccountState.Street state) {
        if (state.found().size() == 1) {
            return Optional.of(state.found().getFirst());
        }
        String typed = state.entry().typed().strip();
        return state.found().stream()
                .filter(street -> street.equalsIgnoreCase(typed)
                        || street.substring(street.indexOf(' ') + 1).equalsIgnoreCase(typed))
                .findFirst();
    }

    private static AccountState.Street missing(AccountState.Street state) {
        Words error = Words.of(state.found().isEmpty() ? "account.street.letters" : "account.street.choose");
        return new AccountState.Street(state.entry().wrong(error), state.found(), state.search());
    }
}
