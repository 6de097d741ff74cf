package ua.vikno.kiosk.services.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.flow.Service;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.ServiceEntry.Needs;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.printing.Printing;
import ua.vikno.kiosk.services.printing.PrintingFlow;
import ua.vikno.kiosk.services.register.RegisterState.Draft;
import ua.vikno.kiosk.services.register.RegisterState.Field;
import ua.vikno.kiosk.services.register.RegisterState.Place;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;

/** Name, phone, e-mail, PIN, consent, review, slip. */
public final class RegisterFlow implements Service<RegisterState> {

    private final PrintingFlow printing = new PrintingFlow();

    public static List<ServiceEntry<?>> entries() {
        RegisterFlow flow = new RegisterFlow();
        return List.of(ServiceEntry.of(
                        "register", "register", Icon.REGISTER, Needs.FACTOR, flow, context -> Turn.to(start(context)))
                .submitting());
    }

    private static RegisterState start(Context context) {
        boolean registered = context.session() != null && context.session().registeredName() != null;
        Place first = registered ? new Place.Already() : new Place.Question(Field.NAME);
        return new RegisterState(first, Draft.EMPTY, false);
    }

    @Override
    public Turn<RegisterState> on(RegisterState state, Event event, Context context) {
        return switch (state.place()) {
            case Place.Question(Field field) -> question(state, field, event);
            case Place.Consent _ -> consent(state, event);
            case Place.Review(var sent) -> review(state, sent, event, context);
            case Place.Waiting(var request) -> waiting(state, request, event, context);
            case Place.Already _ -> already(event);
            case Place.Done done -> done(state, done, event, context);
            case Place.Slip slip -> slip(state, slip, event, context);
        };
    }

    @Override
    public Screen screen(RegisterState state, Context context) {
        return state.place() instanceof Place.Slip slip
                ? printing.screen(slip.printing(), context)
                : RegisterScreens.of(state, context);
    }

    @Override
    public boolean unsaved(RegisterState state) {
        return switch (state.place()) {
            case Place.Question _, Place.Consent _, Place.Review _, Place.Waiting _ -> true;
            case Place.Slip slip -> printing.unsaved(slip.printing());
            case Place.Already _, Place.Done _ -> false;
        };
    }

    @Override
    public boolean busy(RegisterState state) {
        return switch (state.place()) {
            case Place.Waiting(var request) -> request.underWay();
            case Place.Slip slip -> printing.busy(slip.printing());
            default -> false;
        };
    }

    @Override
    public boolean finished(RegisterState state) {
        return state.place() instanceof Place.Slip slip && printing.finished(slip.printing());
    }

    @Override
    public List<Effect> abandoned(RegisterState state) {
        return state.place() instanceof Place.Slip slip ? printing.abandoned(slip.printing()) : List.of();
    }

    private static Turn<RegisterState> question(RegisterState state, Field field, Event event) {
        return switch (event) {
            case Event.Did(Input.Type(String id, String value))
            when id.equals(field.id()) -> Turn.to(state.with(typed(state.draft(), field, value)));
            case Event.Did(Input.Press(String action)) when action.equals(Action.BACK) -> before(state, field);
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) -> {
                Words fault = Checks.fault(field, state.draft());
                Draft draft = state.draft()
                        .with(
                                field,
                                fault == null
                                        ? Checks.tidy(field, state.draft().get(field))
                                        : state.draft().get(field).wrong(fault));
                yield Turn.to(fault == null ? state.with(draft).at(after(state, field)) : state.with(draft));
            }
            default -> Turn.ignored();
        };
    }

    /** A changed PIN has to be repeated anew. */
    private static Draft typed(Draft draft, Field field, String value) {
        Draft typed = draft.with(field, draft.get(field).with(value));
        return field == Field.PIN ? typed.with(Field.PIN_AGAIN, typed.again().with("")) : typed;
    }

    private static Place after(RegisterState state, Field field) {
        if (state.reviewed() && field != Field.PIN) {
            return new Place.Review(null);
        }
        return field.next().<Place>map(Place.Question::new).orElseGet(Place.Consent::new);
    }

    private static Turn<RegisterState> before(RegisterState state, Field field) {
        return field.previous()
                .map(previous -> Turn.to(state.at(new Place.Question(previous))))
                .orElseGet(Turn::back);
    }

    private static Turn<RegisterState> consent(RegisterState state, Event event) {
        return switch (event) {
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(state.at(new Place.Question(Field.PIN_AGAIN)));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) -> Turn.to(state.at(new Place.Review(null)));
            default -> Turn.ignored();
        };
    }

    private static Turn<RegisterState> review(
            RegisterState state, @Nullable Request<Registration> sent, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Choose(String id)) ->
                RegisterScreens.entry(id)
                        .<Turn<RegisterState>>map(field -> Turn.to(state.at(new Place.Question(field))))
                        .orElseGet(Turn::ignored);
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(state.at(new Place.Consent()));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) ->
                sent == null ? submit(state, context) : asking(state, sent.again(context));
            default -> Turn.ignored();
        };
    }

    /** Nothing unchecked is sent, whatever way led here. */
    private static Turn<RegisterState> submit(RegisterState state, Context context) {
        for (Field field : Field.values()) {
            Words fault = Checks.fault(field, state.draft());
            if (fault != null) {
                Draft draft = state.draft().with(field, state.draft().get(field).wrong(fault));
                return Turn.to(state.with(draft).at(new Place.Question(field)));
            }
        }
        Draft d = state.draft();
        RegistrationRequest request = new RegistrationRequest(
                d.name().typed(),
                orNull(d.phone().typed()),
                orNull(d.email().typed()),
                d.pin().typed(),
                Consent.VERSION,
                context.language().tag(),
                Consent.sha256(context.language()));
        return asking(state, Request.of(new Submission.Registration(context.token(), request), context));
    }

    private static Turn<RegisterState> asking(RegisterState state, Request<Registration> request) {
        return Turn.to(state.at(new Place.Waiting(request)), request.ask());
    }

    private static Turn<RegisterState> waiting(
            RegisterState state, Request<Registration> request, Event event, Context context) {
        return switch (request.on(event, context)) {
            case Request.News.Answer<Registration>(Registration registration) ->
                Turn.to(state.at(new Place.Done(registration)));
            case Request.News.No<Registration>(Event.Refusal.Declined no) -> Turn.to(refused(state, request, no));
            case Request.News.Changed<Registration>(Request<Registration> changed, List<Effect> effects) ->
                new Turn.Stay<>(state.at(new Place.Waiting(changed)), effects);
            case Request.News.SessionOver<Registration> _ -> new Turn.Reidentify<>(state.at(new Place.Review(null)));
            case Request.News.Back<Registration> _ -> Turn.to(state.at(new Place.Review(request)));
            case Request.News.Nothing<Registration> _ -> Turn.ignored();
        };
    }

    private static RegisterState refused(
            RegisterState state, Request<Registration> request, Event.Refusal.Declined no) {
        if (no.problem() == Problem.ALREADY_REGISTERED) {
            return state.at(new Place.Already());
        }
        Field field = RegisterScreens.named(no.field());
        if (no.problem() == Problem.INVALID_FIELD && field != null) {
            Words fault = Words.of("register.refused");
            Draft draft = state.draft().with(field, state.draft().get(field).wrong(fault));
            return state.with(draft).at(new Place.Question(field));
        }
        return state.at(new Place.Waiting(request.failing(no)));
    }

    private static Turn<RegisterState> already(Event event) {
        return switch (event) {
            case Event.Did(Input.Press(String action)) when action.equals(Action.BACK) -> Turn.back();
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) -> Turn.leave(new Turn.Exit.To("sign-in", true));
            default -> Turn.ignored();
        };
    }

    private static Turn<RegisterState> done(RegisterState state, Place.Done done, Event event, Context context) {
        if (!(event instanceof Event.Did(Input.Press(String action))) || !action.equals(Action.CONTINUE)) {
            return Turn.ignored();
        }
        Printing.Document slip = Printing.Document.slip(done.registration(), context.directory());
        return slip == null
                ? Turn.leave(new Turn.Exit.Done())
                : Turn.to(state.at(new Place.Slip(Printing.of(slip), done)));
    }

    private Turn<RegisterState> slip(RegisterState state, Place.Slip slip, Event event, Context context) {
        Turn<RegisterState> turn =
                printing.on(slip.printing(), event, context).in(next -> state.at(new Place.Slip(next, slip.before())));
        return turn instanceof Turn.Leave<RegisterState>(Turn.Exit.Back _, List<Effect> effects)
                ? new Turn.Stay<>(state.at(slip.before()), effects)
                : turn;
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
