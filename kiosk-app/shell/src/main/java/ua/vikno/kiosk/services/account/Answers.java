package ua.vikno.kiosk.services.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.account.AccountState.Asked;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Session;

/** What the portal said on the way to an account. An answer of another shape is nonsense and shown as such. */
final class Answers {
    Turn<AccountState> on(AccountState.Waiting state, Object answer, Context context) {
        return switch (answer) {
            case Session session
            when state.asked() instanceof Asked.Session -> Turn.leave(new Turn.Exit.Identified(session));
            case AccountPreview found
            when state.asked() instanceof Asked.Preview -> Turn.to(new AccountState.Preview(found, state.before()));
            case AccountPreview found
            when state.asked() instanceof Asked.PreviewAgain ->
                Turn.to(new AccountState.Code(found, Entry.EMPTY, state.before()));
            case List<?> list
            when state.asked() instanceof Asked.Houses(String street)
                    && state.before() instanceof AccountState.Street before
                    && !list.isEmpty() -> Turn.to(new AccountState.House(before, street, Streets.texts(list)));
            case List<?> list
            when state.asked() instanceof Asked.Flats(String house)
                    && state.before() instanceof AccountState.House before -> flats(before, house, list, context);
            default ->
                Turn.to(new AccountState.Waiting(
                        state.request().failing(new Event.Refusal.Nonsense()), state.asked(), state.before()));
        };
    }

    /** A private house has no flats: its account is found already. */
    private static Turn<AccountState> flats(AccountState.House before, String house, List<?> list, Context context) {
        List<String> flats = Streets.texts(list);
        if (flats.isEmpty() || flats.equals(List.of(""))) {
            return Asking.preview(
                    AccountQuery.byDwelling(new Dwelling(before.street(), house, "")),
                    new Asked.Preview(),
                    before,
                    context);
        }
        return Turn.to(new AccountState.Flat(before, house, flats));
    }

    Turn<AccountState> refused(AccountState.Waiting state, Event.Refusal.Declined no, Context context) {
        return Turn.to(
                switch (no.problem()) {
                    case LOCKED -> new AccountState.Locked(until(no, context), state.before());
                    case WRONG_FACTOR ->
                        state.before() instanceof AccountState.Code code
                                ? wrong(code, left(no.attemptsLeft()))
                                : new AccountState.Scanning(Words.of("account.scan.old-bill"));
                    case BILL_NOT_FOUND -> new AccountState.Scanning(Words.of("account.scan.old-bill"));
                    case ACCOUNT_NOT_FOUND, INVALID_FIELD -> notFound(state, no);
                    default -> failed(state, no);
                });
    }

    private static AccountState notFound(AccountState.Waiting state, Event.Refusal.Declined no) {
        return switch (state.before()) {
            case AccountState.ByNumber number ->
                new AccountState.ByNumber(number.entry().wrong(Words.of("account.number.not-found")));
            case AccountState.Ways _, AccountState.Scanning _ ->
                new AccountState.Scanning(Words.of("account.scan.not-found"));
            default -> failed(state, no);
        };
    }

    private static AccountState failed(AccountState.Waiting state, Event.Refusal.Declined no) {
        return new AccountState.Waiting(state.request().failing(no), state.asked(), state.before());
    }

    static AccountState.Code wrong(AccountState.Code code, Words error) {
        return new AccountState.Code(code.found(), code.entry().wrong(error), code.before());
    }

    private static Words left(int attempts) {
        return attempts < 0
                ? Words.of("account.code.wrong")
                : Words.of("account.code.wrong-left", new Words.Count(attempts));
    }

    /** A portal that forgot to say until when locks for its usual quarter of an hour. */
    private static Instant until(Event.Refusal.Declined no, Context context) {
        Instant retry = no.retryAt();
        return retry == null ? context.now().plus(Duration.ofMinutes(15)) : retry;
    }
}
