package ua.vikno.kiosk.services.account;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.flow.Service;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.scan.Code;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.SessionRequest;

/** From "whose account?" to an open session. */
public final class AccountFlow implements Service<AccountState> {
    /** By number at once: the fast lane. */
    public AccountState byNumber() {
        return new AccountState.ByNumber(Entry.EMPTY);
    }

    public AccountState ways() {
        return new AccountState.Ways();
    }

    /** The session ran out: only the factor is asked again. */
    public Turn<AccountState> again(Dwelling dwelling, Context context) {
        return Asking.preview(
                AccountQuery.byDwelling(dwelling), new Expected.PreviewAgain(), new AccountState.Ways(), context);
    }

    /** A code held to the scanner anywhere where an account is what it can mean. */
    public Turn<AccountState> scanned(Code code, AccountState from, Context context) {
        return switch (code) {
            case Code.Bill bill ->
                Asking.session(
                        new SessionRequest(SessionRequest.Method.BILL_BARCODE, "", bill.digits()), from, context);
            case Code.Slip slip ->
                Asking.session(new SessionRequest(SessionRequest.Method.PORTAL_SLIP, "", slip.token()), from, context);
            case Code.Payment payment ->
                Asking.preview(AccountQuery.byAccount(payment.reference()), new Expected.Preview(), from, context);
            case Code.Invitation _ -> Turn.to(new AccountState.Scanning(useless(Code.Other.Kind.UNKNOWN)));
            case Code.Other other -> Turn.to(new AccountState.Scanning(useless(other.kind())));
        };
    }

    @Override
    public Turn<AccountState> on(AccountState state, Event event, Context context) {
        if (event instanceof Event.Scanned scanned && takesScan(state)) {
            return scanned(scanned.code(), state, context);
        }
        return switch (state) {
            case AccountState.Ways _ -> ways(event);
            case AccountState.Scanning _ -> scanning(event);
            case AccountState.ByNumber number -> number(number, event, context);
            case AccountState.Street street -> Streets.on(street, event, context);
            case AccountState.House house -> Streets.on(house, event, context);
            case AccountState.Flat flat -> Streets.on(flat, event, context);
            case AccountState.Preview preview -> preview(preview, event);
            case AccountState.Code code -> code(code, event, context);
            case AccountState.Locked locked -> locked(locked, event);
            case AccountState.Waiting<?> waiting -> waiting(waiting, event, context);
        };
    }

    @Override
    public Screen screen(AccountState state, Context context) {
        return AccountScreens.of(state, context);
    }

    @Override
    public boolean busy(AccountState state) {
        return state instanceof AccountState.Waiting<?> waiting
                && waiting.request().underWay();
    }

    @Override
    public boolean takesScan(AccountState state) {
        return !(state instanceof AccountState.Waiting);
    }

    private static Turn<AccountState> ways(Event event) {
        return switch (event) {
            case Event.Did(Input.Press(String action)) when action.equals(Action.BACK) -> Turn.back();
            case Event.Did(Input.Choose(String way)) ->
                switch (way) {
                    case AccountScreens.SCAN -> Turn.to(new AccountState.Scanning(null));
                    case AccountScreens.NUMBER -> Turn.to(new AccountState.ByNumber(Entry.EMPTY));
                    case AccountScreens.ADDRESS -> Turn.to(AccountState.Street.EMPTY);
                    default -> Turn.ignored();
                };
            default -> Turn.ignored();
        };
    }

    private static Turn<AccountState> scanning(Event event) {
        return switch (event) {
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(new AccountState.Ways());
            case Event.Did(Input.Press(String action))
            when action.equals(AccountScreens.NUMBER) -> Turn.to(new AccountState.ByNumber(Entry.EMPTY));
            case Event.Did(Input.Press(String action))
            when action.equals(AccountScreens.ADDRESS) -> Turn.to(AccountState.Street.EMPTY);
            default -> Turn.ignored();
        };
    }

    private static Turn<AccountState> number(AccountState.ByNumber state, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Type(String field, String value))
            when field.equals(AccountScreens.NUMBER_ID) ->
                Turn.to(new AccountState.ByNumber(state.entry().with(value)));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(new AccountState.Ways());
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) -> {
                String typed = state.entry().typed().strip();
                if (typed.isEmpty()) {
                    yield Turn.to(new AccountState.ByNumber(state.entry().wrong(Words.of("account.number.empty"))));
                }
                yield Asking.preview(AccountQuery.byAccount(typed), new Expected.Preview(), state, context);
            }
            default -> Turn.ignored();
        };
    }

    private static Turn<AccountState> preview(AccountState.Preview state, Event event) {
        return switch (event) {
            case Event.Did(Input.Press(String action)) when action.equals(Action.BACK) -> Turn.to(state.before());
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) -> Turn.to(new AccountState.Code(state.found(), Entry.EMPTY, state));
            default -> Turn.ignored();
        };
    }

    private static Turn<AccountState> code(AccountState.Code state, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Type(String field, String value))
            when field.equals(AccountScreens.CODE_ID) ->
                Turn.to(new AccountState.Code(state.found(), state.entry().with(value), state.before()));
            case Event.Did(Input.Press(String action)) when action.equals(Action.BACK) -> Turn.to(state.before());
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) -> {
                String typed = state.entry().typed();
                if (!typed.matches("\\d{6}")) {
                    yield Turn.to(Refusals.wrong(state, Words.of("account.code.six")));
                }
                yield Asking.session(
                        new SessionRequest(
                                SessionRequest.Method.CONTROL_CODE,
                                state.found().handle(),
                                typed),
                        state,
                        context);
            }
            default -> Turn.ignored();
        };
    }

    private static Turn<AccountState> locked(AccountState.Locked state, Event event) {
        return event instanceof Event.Did(Input.Press(String action)) && action.equals(Action.BACK)
                ? Turn.to(state.before())
                : Turn.ignored();
    }

    private static <A> Turn<AccountState> waiting(AccountState.Waiting<A> state, Event event, Context context) {
        return switch (state.request().on(event, context)) {
            case Request.News.Answer<A>(A answer) -> state.expected().arrived(answer, state, context);
            case Request.News.No<A>(Event.Refusal.Declined no) -> Refusals.on(state, no, context);
            case Request.News.Changed<A>(Request<A> request, List<Effect> effects) ->
                new Turn.Stay<>(state.with(request), effects);
            case Request.News.Back<A> _, Request.News.SessionOver<A> _ -> Turn.to(state.before());
            case Request.News.Nothing<A> _ -> Turn.ignored();
        };
    }

    /** What a scanned code was, when it was of no use. */
    public static Words useless(Code.Other.Kind kind) {
        return switch (kind) {
            case PAYMENT_WITHOUT_ACCOUNT -> Words.of("scan.payment-without-account");
            case GOODS -> Words.of("scan.goods");
            case WEB_ADDRESS -> Words.of("scan.web");
            case UNKNOWN -> Words.of("scan.unknown");
        };
    }
}
