package ua.vikno.kiosk.services.access;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.flow.Service;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.ServiceEntry.Needs;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.flow.ask.PortalCall.Query.EndAccess;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.services.access.AccessState.Place;
import ua.vikno.kiosk.services.printing.Printing;
import ua.vikno.kiosk.services.printing.PrintingFlow;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.Access;
import ua.vikno.portal.api.identity.Registration;

/** The list of cabinets, ending one after a question, a new slip after a question. What is allowed is the portal's to say. */
public final class AccessFlow implements Service<AccessState> {
    private static final String ID = "access";

    private final PrintingFlow printing = new PrintingFlow();

    public static ServiceEntry<?> entry() {
        return ServiceEntry.of(ID, ID, Icon.PERSON, Needs.REGISTERED, new AccessFlow(), AccessFlow::asking);
    }

    private static Turn<AccessState> asking(Context context) {
        Request<List<Access>> request = Request.of(new Query.Cabinets(context.token()), context);
        return Turn.to(new AccessState(new Place.Asking(request), List.of()), request.ask());
    }

    @Override
    public Turn<AccessState> on(AccessState state, Event event, Context context) {
        return switch (state.place()) {
            case Place.Asking(var request) -> asked(state, request, event, context);
            case Place.Listed _ -> listed(state, event);
            case Place.Chosen(Access cabinet) -> chosen(state, cabinet, event, context);
            case Place.Ending ending -> ending(state, ending, event, context);
            case Place.Ended(Access cabinet) -> ended(cabinet, event, context);
            case Place.Replacing _ -> replacing(state, event, context);
            case Place.Renewing(var request) -> renewing(state, request, event, context);
            case Place.Denied _ -> event.presses(Action.BACK) ? Turn.to(state.at(new Place.Listed())) : Turn.ignored();
            case Place.Slip(Printing slip) -> slip(state, slip, event, context);
        };
    }

    @Override
    public Screen screen(AccessState state, Context context) {
        return state.place() instanceof Place.Slip(Printing slip)
                ? printing.screen(slip, context)
                : AccessScreens.of(state, context);
    }

    @Override
    public boolean unsaved(AccessState state) {
        return switch (state.place()) {
            case Place.Renewing(var request) -> request.underWay();
            case Place.Slip(Printing slip) -> printing.unsaved(slip);
            default -> false;
        };
    }

    @Override
    public boolean busy(AccessState state) {
        return switch (state.place()) {
            case Place.Asking(var request) -> request.underWay();
            case Place.Ending(var request, var _) -> request.underWay();
            case Place.Renewing(var request) -> request.underWay();
            case Place.Slip(Printing slip) -> printing.busy(slip);
            default -> false;
        };
    }

    @Override
    public boolean finished(AccessState state) {
        return state.place() instanceof Place.Slip(Printing slip) && printing.finished(slip);
    }

    @Override
    public List<Effect> abandoned(AccessState state) {
        return state.place() instanceof Place.Slip(Printing slip) ? printing.abandoned(slip) : List.of();
    }

    private static Turn<AccessState> asked(
            AccessState state, Request<List<Access>> request, Event event, Context context) {
        return switch (request.on(event, context)) {
            case Request.News.Answer<List<Access>>(List<Access> cabinets) ->
                Turn.to(new AccessState(new Place.Listed(), cabinets));
            case Request.News.No<List<Access>>(Event.Refusal.Declined no) ->
                Turn.to(state.at(new Place.Asking(request.failing(no))));
            case Request.News.Changed<List<Access>>(Request<List<Access>> changed, List<Effect> effects) ->
                new Turn.Stay<>(state.at(new Place.Asking(changed)), effects);
            case Request.News.Back<List<Access>> _ -> Turn.back();
            case Request.News.SessionOver<List<Access>> _ -> signInAgain();
            case Request.News.Nothing<List<Access>> _ -> Turn.ignored();
        };
    }

    private static Turn<AccessState> listed(AccessState state, Event event) {
        return switch (event) {
            case Event.Did(Input.Choose(String id)) ->
                state.cabinets().stream()
                        .filter(cabinet -> cabinet.id().equals(id))
                        .findFirst()
                        .map(cabinet -> Turn.to(state.at(new Place.Chosen(cabinet))))
                        .orElseGet(Turn::ignored);
            case Event _ when event.presses(AccessScreens.NEW_SLIP) -> Turn.to(state.at(new Place.Replacing()));
            case Event _ when event.presses(Action.BACK) -> Turn.back();
            default -> Turn.ignored();
        };
    }

    private static Turn<AccessState> chosen(AccessState state, Access cabinet, Event event, Context context) {
        if (event.presses(Action.BACK)) {
            return Turn.to(state.at(new Place.Listed()));
        }
        if (!event.presses(Action.CONTINUE)) {
            return Turn.ignored();
        }
        Request<EndAccess.Outcome> request = Request.of(new EndAccess(context.token(), cabinet.id()), context);
        return Turn.to(state.at(new Place.Ending(request, cabinet)), request.ask());
    }

    private static Turn<AccessState> ending(AccessState state, Place.Ending ending, Event event, Context context) {
        return switch (ending.request().on(event, context)) {
            case Request.News.Answer<EndAccess.Outcome> _ -> Turn.to(state.at(new Place.Ended(ending.cabinet())));
            case Request.News.No<EndAccess.Outcome>(Event.Refusal.Declined no) ->
                Turn.to(state.at(new Place.Ending(ending.request().failing(no), ending.cabinet())));
            case Request.News.Changed<EndAccess.Outcome>(Request<EndAccess.Outcome> changed, List<Effect> effects) ->
                new Turn.Stay<>(
                        state.at(
                                denied(changed)
                                        ? new Place.Denied(false)
                                        : new Place.Ending(changed, ending.cabinet())),
                        effects);
            // Whether it was ended is seen in the list.
            case Request.News.Back<EndAccess.Outcome> _ -> asking(context);
            case Request.News.SessionOver<EndAccess.Outcome> _ -> signInAgain();
            case Request.News.Nothing<EndAccess.Outcome> _ -> Turn.ignored();
        };
    }

    /** With the own cabinet the session has ended, too. */
    private static Turn<AccessState> ended(Access cabinet, Event event, Context context) {
        if (!event.presses(Action.CONTINUE)) {
            return Turn.ignored();
        }
        return cabinet.own() ? Turn.leave(new Turn.Exit.Done()) : asking(context);
    }

    private static Turn<AccessState> replacing(AccessState state, Event event, Context context) {
        if (event.presses(Action.BACK)) {
            return Turn.to(state.at(new Place.Listed()));
        }
        if (!event.presses(Action.CONTINUE)) {
            return Turn.ignored();
        }
        Request<Registration> request = Request.of(new Query.NewSlip(context.token()), context);
        return Turn.to(state.at(new Place.Renewing(request)), request.ask());
    }

    private static Turn<AccessState> renewing(
            AccessState state, Request<Registration> request, Event event, Context context) {
        if (event.presses(Action.BACK) && request.underWay()) {
            return Turn.ignored();
        }
        return switch (request.on(event, context)) {
            case Request.News.Answer<Registration>(Registration registration) -> {
                Printing.Document slip = Printing.Document.slip(registration, context.directory());
                yield slip == null
                        ? Turn.leave(new Turn.Exit.Done())
                        : Turn.to(state.at(new Place.Slip(Printing.of(slip))));
            }
            case Request.News.No<Registration>(Event.Refusal.Declined no) ->
                Turn.to(state.at(new Place.Renewing(request.failing(no))));
            case Request.News.Changed<Registration>(Request<Registration> changed, List<Effect> effects) ->
                new Turn.Stay<>(
                        state.at(denied(changed) ? new Place.Denied(true) : new Place.Renewing(changed)), effects);
            case Request.News.Back<Registration> _ -> Turn.to(state.at(new Place.Listed()));
            case Request.News.SessionOver<Registration> _ -> signInAgain();
            case Request.News.Nothing<Registration> _ -> Turn.ignored();
        };
    }

    private Turn<AccessState> slip(AccessState state, Printing slip, Event event, Context context) {
        Turn<AccessState> turn = printing.on(slip, event, context).in(next -> state.at(new Place.Slip(next)));
        return turn instanceof Turn.Leave<AccessState>(Turn.Exit.Back _, List<Effect> effects)
                ? new Turn.Stay<>(state.at(new Place.Listed()), effects)
                : turn;
    }

    /** What this session may not do is no fault of anybody. */
    private static boolean denied(Request<?> request) {
        return request.failed() instanceof Event.Refusal.Declined no && no.problem() == Problem.FORBIDDEN;
    }

    private static Turn<AccessState> signInAgain() {
        return Turn.leave(new Turn.Exit.To(ID, true));
    }
}
