package ua.vikno.kiosk.services.account;

import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Words;

/** What a reasoned no of the portal means on the way to an account. */
final class Refusals {
    private Refusals() {}

    static Turn<AccountState> on(AccountState.Waiting<?> state, Event.Refusal.Declined no, Context context) {
        return Turn.to(
                switch (no.problem()) {
                    case LOCKED -> new AccountState.Locked(no.lockedUntil(context), state.before());
                    case WRONG_FACTOR ->
                        state.before() instanceof AccountState.Code code
                                ? empty(code, left(no.attemptsLeft()))
                                : new AccountState.Scanning(Words.of("account.scan.old-bill"));
                    case BILL_NOT_FOUND -> new AccountState.Scanning(Words.of("account.scan.old-bill"));
                    case ACCOUNT_NOT_FOUND, INVALID_FIELD -> notFound(state, no);
                    default -> failed(state, no);
                });
    }

    private static AccountState notFound(AccountState.Waiting<?> state, Event.Refusal.Declined no) {
        return switch (state.before()) {
            case AccountState.ByNumber number ->
                new AccountState.ByNumber(number.entry().wrong(Words.of("account.number.not-found")));
            case AccountState.Ways _, AccountState.Scanning _ ->
                new AccountState.Scanning(Words.of("account.scan.not-found"));
            default -> failed(state, no);
        };
    }

    private static <A> AccountState failed(AccountState.Waiting<A> state, Event.Refusal.Declined no) {
        return state.with(state.request().failing(no));
    }

    static AccountState.Code wrong(AccountState.Code code, Words error) {
        return new AccountState.Code(code.found(), code.entry().wrong(error), code.before());
    }

    /** A wrong code is typed anew: in a full field no key would do anything. */
    private static AccountState.Code empty(AccountState.Code code, Words error) {
        return new AccountState.Code(code.found(), code.entry().with("").wrong(error), code.before());
    }

    private static Words left(int attempts) {
        return attempts < 0
                ? Words.of("account.code.wrong")
                : Words.of("account.code.wrong-left", new Words.Count(attempts));
    }
}
