package ua.vikno.kiosk.services.charges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.flow.Service;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.services.charges.ChargesState.Asked;
import ua.vikno.kiosk.services.charges.ChargesState.Place;
import ua.vikno.kiosk.services.printing.PrintingFlow;
import ua.vikno.portal.api.billing.BillRequest;

/** Charges, explanations, payments, history, choice and bill. */
public final class ChargesFlow implements Service<ChargesState> {
    private final PrintingFlow printing = new PrintingFlow();
    private final Answers answers = new Answers();

    /** @param direct straight to the review of the bill */
    public Turn<ChargesState> start(boolean direct, Context context) {
        return statement(new ChargesState(new Place.Nothing(), null, Basket.EMPTY, direct), context);
    }

    @Override
    public Turn<ChargesState> on(ChargesState state, Event event, Context context) {
        return switch (state.place()) {
            case Place.Waiting waiting -> waiting(state, waiting, event, context);
            case Place.Nothing _ -> Turn.ignored();
            case Place.Lines _ -> lines(state, event, context);
            case Place.Explained _, Place.Payments _, Place.History _, Place.Balance _ ->
                pressed(event, Action.BACK) ? Turn.to(state.at(new Place.Lines())) : Turn.ignored();
            case Place.Choosing _, Place.Amount _ -> Choosing.on(state, event);
            case Place.Review(var sent) -> review(state, sent, event, context);
            case Place.Paper paper -> paper(state, paper, event, context);
        };
    }

    @Override
    public Screen screen(ChargesState state, Context context) {
        return switch (state.place()) {
            case Place.Waiting waiting ->
                waiting.request().screen("charges", ChargesScreens.waiting(waiting.asked()), context);
            case Place.Paper paper -> printing.screen(paper.printing(), context);
            case Place.Choosing choosing -> ChoosingScreens.choose(state, choosing, context);
            case Place.Amount amount -> ChoosingScreens.amount(amount, state);
            case Place.Review _ -> ChoosingScreens.review(state, context);
            default -> ChargesScreens.of(state, context);
        };
    }

    @Override
    public boolean unsaved(ChargesState state) {
        return switch (state.place()) {
            case Place.Choosing _, Place.Amount _, Place.Review _ -> true;
            case Place.Waiting waiting -> waiting.asked() == Asked.BILL;
            case Place.Paper paper -> printing.unsaved(paper.printing());
            default -> false;
        };
    }

    @Override
    public boolean busy(ChargesState state) {
        return switch (state.place()) {
            case Place.Waiting waiting -> waiting.request().underWay();
            case Place.Paper paper -> printing.busy(paper.printing());
            default -> false;
        };
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
                    case ChargesScreens.OTHER -> Turn.leave(new Turn.Exit.OtherDwelling());
                    case ChargesScreens.PAYMENTS ->
                        ask(
                                state,
                                Asked.PAYMENTS,
                                "payments",
                                (portal, _) -> portal.payments(context.token()),
                                context);
                    case ChargesScreens.HISTORY ->
                        ask(state, Asked.HISTORY, "history", (portal, _) -> portal.history(context.token()), context);
                    default -> Turn.ignored();
                };
            default -> Turn.ignored();
        };
    }

    private static Turn<ChargesState> review(ChargesState state, @Nullable Request sent, Event event, Context context) {
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
                BillRequest request = state.basket().request();
                Request bill = sent == null
                        ? Request.changing(context, "bill", (portal, key) -> portal.bill(context.token(), key, request))
                        : sent.again(context);
                yield Turn.to(state.at(new Place.Waiting(bill, Asked.BILL, new Place.Review(null))), bill.ask());
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

    private Turn<ChargesState> waiting(ChargesState state, Place.Waiting waiting, Event event, Context context) {
        return switch (waiting.request().on(event, context)) {
            case Request.News.Answer(Object answer) -> answers.on(state, waiting, answer);
            case Request.News.No(Event.Refusal.Declined no) ->
                Turn.to(state.at(new Place.Waiting(waiting.request().failing(no), waiting.asked(), waiting.before())));
            case Request.News.Changed(Request request, List<Effect> effects) ->
                new Turn.Stay<>(state.at(new Place.Waiting(request, waiting.asked(), waiting.before())), effects);
            case Request.News.SessionOver _ -> new Turn.Reidentify<>(state.at(waiting.before()));
            case Request.News.Back _ ->
                switch (waiting.before()) {
                    case Place.Nothing _ -> Turn.back();
                    case Place.Review _ -> Turn.to(state.at(new Place.Review(waiting.request())));
                    default -> Turn.to(state.at(waiting.before()));
                };
            case Request.News.Nothing _ -> Turn.ignored();
        };
    }

    private static Turn<ChargesState> statement(ChargesState state, Context context) {
        return ask(state, Asked.STATEMENT, "statement", (portal, _) -> portal.statement(context.token()), context);
    }

    private static Turn<ChargesState> ask(
            ChargesState state, Asked asked, String name, Effect.Call call, Context context) {
        Request request = Request.reading(context, name, call);
        return Turn.to(state.at(new Place.Waiting(request, asked, state.place())), request.ask());
    }

    private static boolean pressed(Event event, String action) {
        return event instanceof Event.Did(Input.Press(String pressed)) && pressed.equals(action);
    }
}
