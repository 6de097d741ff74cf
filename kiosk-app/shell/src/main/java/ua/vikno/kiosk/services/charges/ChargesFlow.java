package ua.vikno.kiosk.services.charges;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
import ua.vikno.kiosk.flow.ask.PortalCall.Submission;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.services.charges.ChargesState.Place;
import ua.vikno.kiosk.services.printing.PrintingFlow;
import ua.vikno.portal.api.billing.Bill;

/** Charges, explanations, payments, history, choice and bill. */
public final class ChargesFlow implements Service<ChargesState> {
    private static final String ID = "charges";

    private final PrintingFlow printing = new PrintingFlow();

    /** The charges, and the fast lane to the bill: number, factor, bill. */
    public static List<ServiceEntry<?>> entries() {
        ChargesFlow flow = new ChargesFlow();
        return List.of(
                ServiceEntry.of(ID, "charges", Icon.CHARGES, Needs.FACTOR, flow, context -> flow.start(false, context)),
                ServiceEntry.of(
                                "bill",
                                "charges.bill",
                                Icon.BILL,
                                Needs.FACTOR,
                                flow,
                                context -> flow.start(true, context))
                        .inFastLane()
                        .submitting());
    }

    /** @param direct straight to the review of the bill */
    private Turn<ChargesState> start(boolean direct, Context context) {
        return statement(new ChargesState(new Place.Nothing(), null, Basket.EMPTY, direct), context);
    }

    @Override
    public Turn<ChargesState> on(ChargesState state, Event event, Context context) {
        return switch (state.place()) {
            case Place.Waiting<?> waiting -> waiting(state, waiting, event, context);
            case Place.Nothing _ -> Turn.ignored();
            case Place.Lines _ -> lines(state, event, context);
            case Place.Explained _, Place.Payments _, Place.History _, Place.Balance _ ->
                event.presses(Action.BACK) ? Turn.to(state.at(new Place.Lines())) : Turn.ignored();
            case Place.Choosing _, Place.Amount _ -> Choosing.on(state, event);
            case Place.Review(var sent) -> review(state, sent, event, context);
            case Place.Paper paper -> paper(state, paper, event, context);
        };
    }

    @Override
    public Screen screen(ChargesState state, Context context) {
        return switch (state.place()) {
            case Place.Waiting<?> waiting ->
                waiting.request().screen("charges", waiting.expected().title(), context);
            case Place.Paper paper -> printing.screen(paper.printing(), context);
            case Place.Choosing choosing -> ChoosingScreens.choose(state, choosing, context);
            case Place.Amount amount -> ChoosingScreens.amount(amount, state, context);
            case Place.Review _ -> ChoosingScreens.review(state, context);
            default -> ChargesScreens.of(state, context);
        };
    }

    @Override
    public boolean unsaved(ChargesState state) {
        return switch (state.place()) {
            case Place.Choosing _, Place.Amount _, Place.Review _ -> true;
            case Place.Waiting<?> waiting -> waiting.expected() instanceof Expected.Bill;
            case Place.Paper paper -> printing.unsaved(paper.printing());
            default -> false;
        };
    }

    @Override
    public boolean busy(ChargesState state) {
        return switch (state.place()) {
            case Place.Waiting<?> waiting -> waiting.request().underWay();
            case Place.Paper paper -> printing.busy(paper.printing());
            default -> false;
        };
    }

    @Override
    public boolean finished(ChargesState state) {
        return state.place() instanceof Place.Paper paper && printing.finished(paper.printing());
    }

    @Override
    public List<Effect> abandoned(ChargesState state) {
        return state.place() instanceof Place.Paper paper ? printing.abandoned(paper.printing()) : List.of();
    }

    /** What was chosen is still there; what had not arrived yet is asked again. */
    @Override
    public Turn<ChargesState> resumed(ChargesState state, Context context) {
        return state.statement() == null ? statement(state, context) : Turn.to(state);
    }

    private Turn<ChargesState> lines(ChargesState state, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Choose(String row)) ->
                ChargesScreens.line(row, state)
                        .<Turn<ChargesState>>map(line -> Turn.to(state.at(new Place.Explained(line))))
                        .orElseGet(Turn::ignored);
            case Event.Did(Input.Press(String action)) ->
                switch (action) {
                    case Action.BACK -> Turn.back();
                    case Action.CONTINUE -> Turn.to(state.at(new Place.Choosing(false)));
                    case ChargesScreens.BALANCE -> Turn.to(state.at(new Place.Balance()));
                    case ChargesScreens.OTHER -> Turn.leave(new Turn.Exit.To(ID, true));
                    case ChargesScreens.PAYMENTS ->
                        ask(state, new Query.Payments(context.token()), new Expected.Payments(), context);
                    case ChargesScreens.HISTORY ->
                        ask(state, new Query.History(context.token()), new Expected.History(), context);
                    default -> Turn.ignored();
                };
            default -> Turn.ignored();
        };
    }

    private static Turn<ChargesState> review(
            ChargesState state, @Nullable Request<Bill> sent, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Choose(String id)) ->
                state.basket()
                        .find(id)
                        .<Turn<ChargesState>>map(item -> Turn.to(state.at(
                                new Place.Amount(id, Entry.of(Sums.typed(item.amount())), new Place.Review(null)))))
                        .orElseGet(Turn::ignored);
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(state.at(new Place.Choosing(false)));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) -> {
                if (state.basket().isEmpty()) {
                    yield Turn.to(state.at(new Place.Choosing(true)));
                }
                Request<Bill> bill = sent == null
                        ? Request.of(
                                new Submission.Bill(
                                        context.token(), state.basket().request()),
                                context)
                        : sent.again(context);
                yield Turn.to(
                        state.at(new Place.Waiting<>(bill, new Expected.Bill(), new Place.Review(null))), bill.ask());
            }
            default -> Turn.ignored();
        };
    }

    private Turn<ChargesState> paper(ChargesState state, Place.Paper paper, Event event, Context context) {
        Turn<ChargesState> turn =
                printing.on(paper.printing(), event, context).in(next -> state.at(new Place.Paper(next)));
        return turn instanceof Turn.Leave<ChargesState>(Turn.Exit.Back _, List<Effect> effects)
                ? new Turn.Stay<>(state.at(new Place.Review(null)), effects)
                : turn;
    }

    private static <A> Turn<ChargesState> waiting(
            ChargesState state, Place.Waiting<A> waiting, Event event, Context context) {
        return switch (waiting.request().on(event, context)) {
            case Request.News.Answer<A>(A answer) -> Turn.to(waiting.expected().arrived(answer, state));
            case Request.News.No<A>(Event.Refusal.Declined no) ->
                Turn.to(state.at(waiting.with(waiting.request().failing(no))));
            case Request.News.Changed<A>(Request<A> request, List<Effect> effects) ->
                new Turn.Stay<>(state.at(waiting.with(request)), effects);
            case Request.News.SessionOver<A> _ -> new Turn.Reidentify<>(state.at(waiting.before()));
            case Request.News.Back<A> _ ->
                waiting.before() instanceof Place.Nothing
                        ? Turn.back()
                        : Turn.to(state.at(waiting.expected().left(waiting)));
            case Request.News.Nothing<A> _ -> Turn.ignored();
        };
    }

    private static Turn<ChargesState> statement(ChargesState state, Context context) {
        return ask(state, new Query.Statement(context.token()), new Expected.Statement(), context);
    }

    private static <A> Turn<ChargesState> ask(
            ChargesState state, Query<A> query, Expected<A> expected, Context context) {
        Request<A> request = Request.of(query, context);
        return Turn.to(state.at(new Place.Waiting<>(request, expected, state.place())), request.ask());
    }
}
