package ua.vikno.kiosk.services.staff;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffOrder;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.staff.StaffState.Asking;
import ua.vikno.kiosk.services.staff.StaffState.Checking;
import ua.vikno.kiosk.services.staff.StaffState.In;
import ua.vikno.kiosk.services.staff.StaffState.Place;

/** The way into the service menu: a PIN, a card, or both. */
final class SignIn {
    static final int LONGEST_PIN = 10;

    Turn<StaffState> asking(Asking asking, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Type(String field, String value))
            when field.equals(StaffScreens.PIN_ID) ->
                Turn.to(new Asking(asking.pin().with(value), asking.card()));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.leave(new Turn.Exit.Over());
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) ->
                asking.pin().typed().matches("\\d{6,10}")
                        ? checked(asking, asking.card(), context)
                        : Turn.to(asking.wrong(Words.of("staff.pin.form")));
            case Event.Carded(String code) -> checked(Asking.BEGIN, code, context);
            case Event.Scanned _ -> Turn.to(asking.wrong(Words.of("staff.pin.no-card")));
            default -> Turn.ignored();
        };
    }

    private static Turn<StaffState> checked(Asking asking, @Nullable String card, Context context) {
        String tag = context.tag("staff");
        return Turn.to(
                new Checking(tag, new Asking(asking.pin().with(""), card)),
                new Effect.Serve(
                        tag, 0, new StaffOrder.SignIn(card, asking.pin().typed())));
    }

    Turn<StaffState> checking(Checking checking, Event event) {
        return event instanceof Event.Served(String tag, StaffAnswer answer) && tag.equals(checking.tag())
                ? Turn.to(answered(checking.before(), answer))
                : Turn.ignored();
    }

    private static StaffState answered(Asking before, StaffAnswer answer) {
        return switch (answer) {
            case StaffAnswer.Admitted(var badge, var paused) -> new In(badge, paused, new Place.Menu());
            case StaffAnswer.Refused(var why, Duration wait) -> refused(before, why, wait);
            case StaffAnswer.Failed _,
                    StaffAnswer.Paused _,
                    StaffAnswer.Restarting _,
                    StaffAnswer.Tested _,
                    StaffAnswer.Papers _,
                    StaffAnswer.Seen _,
                    StaffAnswer.Copied _,
                    StaffAnswer.CodeToTell _,
                    StaffAnswer.Enrolled _,
                    StaffAnswer.NotEnrolled _,
                    StaffAnswer.Erasing _,
                    StaffAnswer.NotErased _,
                    StaffAnswer.Left _ -> before.wrong(Words.of("staff.pin.failed"));
        };
    }

    private static StaffState refused(Asking before, StaffAnswer.Why why, Duration wait) {
        return switch (why) {
            case PIN_WANTED -> new Asking(Entry.EMPTY, before.card());
            case WRONG -> before.wrong(Words.of("staff.pin.wrong"));
            case LOCKED -> before.wrong(Words.of("staff.pin.locked", new Words.Count(minutes(wait))));
            case CARD_UNKNOWN -> Asking.BEGIN.wrong(Words.of("staff.pin.card-unknown"));
            case NOBODY -> Asking.BEGIN.wrong(Words.of("staff.pin.nobody"));
        };
    }

    /** Begun minutes count. */
    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
