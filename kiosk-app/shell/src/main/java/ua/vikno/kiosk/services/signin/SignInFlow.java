package ua.vikno.kiosk.services.signin;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.flow.Service;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.ServiceEntry.Needs;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.scan.Code;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.signin.SignInState.Place;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.portal.api.identity.SessionRequest.Method;

/** Number and PIN, or the slip. */
public final class SignInFlow implements Service<SignInState> {
    public static List<ServiceEntry<?>> entries() {
        return List.of(ServiceEntry.of(
                "sign-in", "signin", Icon.SIGN_IN, Needs.PORTAL, new SignInFlow(), context -> Turn.to(start())));
    }

    private static SignInState start() {
        return new SignInState(new Place.Numbered(), Entry.EMPTY, Entry.EMPTY);
    }

    @Override
    public Turn<SignInState> on(SignInState state, Event event, Context context) {
        if (event instanceof Event.Scanned scanned && takesScan(state)) {
            return scanned(state, scanned.code(), context);
        }
        return switch (state.place()) {
            case Place.Numbered _ -> number(state, event);
            case Place.Pin _ -> pin(state, event, context);
            case Place.Scanning _, Place.Locked _ ->
                event.presses(Action.BACK) ? Turn.to(state.at(new Place.Numbered())) : Turn.ignored();
            case Place.Waiting waiting -> waiting(state, waiting, event, context);
        };
    }

    @Override
    public Screen screen(SignInState state, Context context) {
        return SignInScreens.of(state, context);
    }

    @Override
    public boolean busy(SignInState state) {
        return state.place() instanceof Place.Waiting waiting
                && waiting.request().underWay();
    }

    @Override
    public boolean takesScan(SignInState state) {
        return !(state.place() instanceof Place.Waiting);
    }

    private static Turn<SignInState> scanned(SignInState state, Code code, Context context) {
        return switch (code) {
            case Code.Slip slip -> open(state, new SessionRequest(Method.PORTAL_SLIP, "", slip.token()), context);
            case Code.Bill _, Code.Payment _ -> Turn.to(state.at(new Place.Scanning(Words.of("signin.scan.bill"))));
            case Code.Invitation _, Code.Other _ ->
                Turn.to(state.at(new Place.Scanning(Words.of("signin.scan.other"))));
        };
    }

    private static Turn<SignInState> number(SignInState state, Event event) {
        return switch (event) {
            case Event.Did(Input.Type(String field, String value))
            when field.equals(SignInScreens.NUMBER_ID) ->
                Turn.to(new SignInState(state.place(), state.number().with(value), state.pin()));
            case Event.Did(Input.Press(String action))
            when action.equals(SignInScreens.SCAN) -> Turn.to(state.at(new Place.Scanning(null)));
            case Event.Did(Input.Press(String action)) when action.equals(Action.BACK) -> Turn.back();
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) ->
                Turn.to(
                        digits(state.number()).matches("\\d{8}")
                                ? state.at(new Place.Pin())
                                : wrongNumber(state, Words.of("signin.number.eight")));
            default -> Turn.ignored();
        };
    }

    private static Turn<SignInState> pin(SignInState state, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Type(String field, String value))
            when field.equals(SignInScreens.PIN_ID) ->
                Turn.to(new SignInState(
                        state.place(), state.number(), state.pin().with(value)));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(state.at(new Place.Numbered()));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) ->
                state.pin().typed().matches("\\d{4,8}")
                        ? open(
                                state,
                                new SessionRequest(
                                        Method.PORTAL_PIN,
                                        digits(state.number()),
                                        state.pin().typed()),
                                context)
                        : Turn.to(wrongPin(state, Words.of("signin.pin.form")));
            default -> Turn.ignored();
        };
    }

    private static Turn<SignInState> open(SignInState state, SessionRequest session, Context context) {
        Request<Session> request = Request.of(new Query.OpenSession(session), context);
        return Turn.to(state.at(new Place.Waiting(request, state.place())), request.ask());
    }

    private static Turn<SignInState> waiting(SignInState state, Place.Waiting waiting, Event event, Context context) {
        Request<Session> request = waiting.request();
        return switch (request.on(event, context)) {
            case Request.News.Answer<Session>(Session session) -> Turn.leave(new Turn.Exit.Identified(session));
            case Request.News.No<Session>(Event.Refusal.Declined no) -> Turn.to(refused(state, waiting, no, context));
            case Request.News.Changed<Session>(Request<Session> changed, List<Effect> effects) ->
                new Turn.Stay<>(state.at(new Place.Waiting(changed, waiting.before())), effects);
            case Request.News.Back<Session> _, Request.News.SessionOver<Session> _ ->
                Turn.to(state.at(waiting.before()));
            case Request.News.Nothing<Session> _ -> Turn.ignored();
        };
    }

    private static SignInState refused(
            SignInState state, Place.Waiting waiting, Event.Refusal.Declined no, Context context) {
        return switch (no.problem()) {
            case LOCKED -> state.at(new Place.Locked(no.lockedUntil(context)));
            case WRONG_FACTOR ->
                waiting.before() instanceof Place.Pin
                        ? wrongPin(state, left(no.attemptsLeft()))
                        : state.at(new Place.Scanning(Words.of("signin.scan.old")));
            case INVALID_FIELD, ACCOUNT_NOT_FOUND -> wrongNumber(state, Words.of("signin.number.unknown"));
            default -> state.at(new Place.Waiting(waiting.request().failing(no), waiting.before()));
        };
    }

    /** A wrong PIN is typed anew: masked digits cannot be mended one by one. */
    private static SignInState wrongPin(SignInState state, Words error) {
        return new SignInState(
                new Place.Pin(), state.number(), state.pin().with("").wrong(error));
    }

    private static SignInState wrongNumber(SignInState state, Words error) {
        return new SignInState(new Place.Numbered(), state.number().wrong(error), state.pin());
    }

    private static Words left(int attempts) {
        return attempts < 0
                ? Words.of("signin.pin.wrong")
                : Words.of("signin.pin.wrong-left", new Words.Count(attempts));
    }

    private static String digits(Entry entry) {
        return entry.typed().replaceAll("[\\s-]", "");
    }
}
