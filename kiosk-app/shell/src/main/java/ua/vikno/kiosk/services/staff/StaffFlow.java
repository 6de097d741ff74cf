package ua.vikno.kiosk.services.staff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Service;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffOrder;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.staff.StaffState.Asking;
import ua.vikno.kiosk.services.staff.StaffState.Checking;
import ua.vikno.kiosk.services.staff.StaffState.In;
import ua.vikno.kiosk.services.staff.StaffState.Length;
import ua.vikno.kiosk.services.staff.StaffState.Place;

/** The service menu. */
public final class StaffFlow implements Service<StaffState> {
    private final SignIn signIn = new SignIn();

    public static ServiceEntry<?> entry() {
        return ServiceEntry.of(
                "staff",
                "staff",
                Icon.PERSON,
                ServiceEntry.Needs.NOTHING,
                new StaffFlow(),
                context -> Turn.to(Asking.BEGIN));
    }

    @Override
    public Turn<StaffState> on(StaffState state, Event event, Context context) {
        return switch (state) {
            case Asking asking -> signIn.asking(asking, event, context);
            case Checking checking -> signIn.checking(checking, event);
            case In in -> in(in, event, context);
        };
    }

    @Override
    public Screen screen(StaffState state, Context context) {
        return switch (state) {
            case Asking asking -> StaffScreens.ask(asking);
            case Checking _ -> StaffScreens.checking();
            case In in -> StaffScreens.in(in, context);
        };
    }

    /** The driver ends each job by its deadline, an invitation its 15 minutes, the kiosk what it does within three. */
    @Override
    public boolean busy(StaffState state) {
        return state instanceof In in
                && (in.place() instanceof Place.Printing
                        || in.place() instanceof Place.Code
                        || in.place() instanceof Place.Doing);
    }

    @Override
    public boolean takesScan(StaffState state) {
        return state instanceof Asking || (state instanceof In in && in.place() instanceof Place.Inviting);
    }

    private static Turn<StaffState> in(In in, Event event, Context context) {
        if (in.place() instanceof Place.Doing(String tag)) {
            return event instanceof Event.Served(String served, StaffAnswer answer) && served.equals(tag)
                    ? answered(in, answer, context)
                    : Turn.ignored();
        }
        if (in.place() instanceof Place.Printing(String job)) {
            return TestPrint.on(in, job, event);
        }
        if (in.place() instanceof Place.Code code && !event.presses(Action.BACK)) {
            return Enrolling.waiting(in, code, event, context);
        }
        if (event.presses(Action.BACK)) {
            return in.place() instanceof Place.Menu ? over() : Turn.to(in.at(new Place.Menu()));
        }
        return switch (in.place()) {
            case Place.Menu _ -> menu(in, event, context);
            case Place.Pausing _ ->
                chosen(event)
                        .flatMap(StaffFlow::length)
                        .map(length -> ordered(in, new StaffOrder.Pause(length.time()), context))
                        .orElseGet(Turn::ignored);
            case Place.Restart(boolean machine) ->
                event.presses(Action.CONTINUE) ? ordered(in, new StaffOrder.Restart(machine), context) : Turn.ignored();
            case Place.Told _ -> event.presses(Action.CONTINUE) ? Turn.to(in.at(new Place.Menu())) : Turn.ignored();
            case Place.Testing _ ->
                chosen(event).map(id -> TestPrint.begin(in, id, context)).orElseGet(Turn::ignored);
            case Place.Supplies _ ->
                event.presses(Supplies.NEW_ROLL) ? ordered(in, new StaffOrder.NewRoll(), context) : Turn.ignored();
            case Place.Stick _ ->
                event.presses(Action.CONTINUE) ? ordered(in, new StaffOrder.CopyLogs(), context) : Turn.ignored();
            case Place.SelfTest _ ->
                event.presses(Action.CONTINUE) ? ordered(in, new StaffOrder.SelfTest(), context) : Turn.ignored();
            case Place.Enrol _ ->
                event.presses(Action.CONTINUE) ? Turn.to(in.at(new Place.Inviting(null))) : Turn.ignored();
            case Place.Inviting _ -> Enrolling.inviting(in, event, context);
            case Place.Erase(boolean sure) -> Erasing.on(in, sure, event, context);
            case Place.Left _, Place.Devices _, Place.Printing _, Place.Code _, Place.Doing _ -> Turn.ignored();
        };
    }

    static Turn<StaffState> answered(In in, StaffAnswer answer, Context context) {
        return switch (answer) {
            case StaffAnswer.CodeToTell told -> Enrolling.told(in, told, context);
            // The new certificate may be of another portal, which only a new process asks.
            case StaffAnswer.Enrolled _ -> ordered(in, new StaffOrder.Restart(false), context);
            default -> Turn.to(done(in, answer));
        };
    }

    private static Turn<StaffState> menu(In in, Event event, Context context) {
        return chosen(event)
                .flatMap(id -> StaffScreens.tile(id, in))
                .map(tile -> switch (tile) {
                    case SUPPLIES -> ordered(in, new StaffOrder.Supplies(), context);
                    case PAUSE -> Turn.<StaffState>to(in.at(new Place.Pausing()));
                    case GO_ON -> ordered(in, new StaffOrder.Pause(Duration.ZERO), context);
                    case LEFT -> ordered(in, new StaffOrder.LeftPapers(), context);
                    case DEVICES -> ordered(in, new StaffOrder.Look(), context);
                    case SELF_TEST -> Turn.<StaffState>to(in.at(new Place.SelfTest()));
                    case TEST_PRINT -> Turn.<StaffState>to(in.at(new Place.Testing()));
                    case LOGS -> Turn.<StaffState>to(in.at(new Place.Stick()));
                    case ENROL -> Turn.<StaffState>to(in.at(new Place.Enrol()));
                    case ERASE -> Turn.<StaffState>to(in.at(new Place.Erase(false)));
                    case RESTART -> Turn.<StaffState>to(in.at(new Place.Restart(false)));
                    case REBOOT -> Turn.<StaffState>to(in.at(new Place.Restart(true)));
                })
                .orElseGet(Turn::ignored);
    }

    static Turn<StaffState> ordered(In in, StaffOrder order, Context context) {
        String tag = context.tag("staff");
        return Turn.to(
                in.at(new Place.Doing(tag)), new Effect.Serve(tag, in.badge().number(), order));
    }

    static StaffState done(In in, StaffAnswer answer) {
        return switch (answer) {
            case StaffAnswer.Paused(var until) ->
                new In(
                        in.badge(),
                        until,
                        told(
                                true,
                                until == null
                                        ? Words.of("staff.told.open")
                                        : Words.of("staff.told.paused", new Words.Time(until))));
            case StaffAnswer.Restarting _ -> in.at(told(true, Words.of("staff.told.restarting")));
            case StaffAnswer.Left(var roll) -> in.at(new Place.Supplies(roll));
            case StaffAnswer.Copied(var stick) ->
                in.at(told(stick == StaffAnswer.Stick.DONE, Words.of("staff.stick." + StaffScreens.id(stick))));
            case StaffAnswer.Seen seen -> in.at(new Place.Devices(seen));
            case StaffAnswer.Tested tested ->
                in.at(new Place.Told(tested.failed().isEmpty(), Checked.words(tested)));
            case StaffAnswer.Papers(var papers) -> in.at(new Place.Left(papers));
            case StaffAnswer.NotEnrolled(var why) ->
                in.at(told(false, Words.of("staff.no-certificate." + StaffScreens.id(why))));
            case StaffAnswer.Erasing _ -> in.at(told(true, Words.of("staff.erase.begun")));
            case StaffAnswer.NotErased _ -> in.at(told(false, Words.of("staff.erase.unavailable")));
            case StaffAnswer.Admitted _,
                    StaffAnswer.Refused _,
                    StaffAnswer.CodeToTell _,
                    StaffAnswer.Enrolled _,
                    StaffAnswer.Failed _ -> in.at(told(false, Words.of("staff.told.failed")));
        };
    }

    static Place told(boolean good, Words what) {
        return new Place.Told(good, List.of(what));
    }

    private static Optional<String> chosen(Event event) {
        return event instanceof Event.Did(Input.Choose(String id)) ? Optional.of(id) : Optional.empty();
    }

    private static Optional<Length> length(String id) {
        return Stream.of(Length.values())
                .filter(length -> StaffScreens.id(length).equals(id))
                .findFirst();
    }

    private static Turn<StaffState> over() {
        return Turn.leave(new Turn.Exit.Over());
    }
}
