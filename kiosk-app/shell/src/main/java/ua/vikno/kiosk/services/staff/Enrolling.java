package ua.vikno.kiosk.services.staff;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffAnswer.NoCertificate;
import ua.vikno.kiosk.flow.StaffOrder;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.scan.Code;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.staff.StaffState.In;
import ua.vikno.kiosk.services.staff.StaffState.Place;

/** A new certificate by the administrator's invitation; the old one is good until the new one is there. */
final class Enrolling {
    /** What an answer on its way may be late. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private Enrolling() {}

    /** Where nothing can be scanned, how else. */
    static Screen question(Context context) {
        boolean scans = context.readiness().scanner();
        return StaffScreens.notice(
                "staff.enrol",
                Icon.SCAN,
                scans
                        ? List.of(
                                Words.of("staff.enrol.what"),
                                Words.of("staff.enrol.old"),
                                Words.of("staff.enrol.restart"))
                        : List.of(Words.of("staff.enrol.what"), Words.of("staff.enrol.by-command")),
                scans ? Action.next("staff.enrol.yes") : null);
    }

    static Screen scan(@Nullable Words trouble) {
        return new Screen.Scan(Forms.frame("staff.invite", Words.of("staff.invite.instruction"), Action.back())
                .withTrouble(trouble));
    }

    static Screen code(Place.Code code) {
        return new Screen.Table(
                Forms.frame("staff.code", Words.of("staff.code.instruction"), Action.back()),
                List.of(new Screen.Table.Row(
                        "code",
                        Icon.NUMBER,
                        Words.of("staff.code.label"),
                        Words.of("staff.code.until", new Words.Time(code.until())),
                        Words.verbatim(code.code()),
                        null,
                        false,
                        true)),
                null);
    }

    static Turn<StaffState> inviting(In in, Event event, Context context) {
        return switch (event) {
            case Event.Scanned(Code.Invitation(String text)) ->
                StaffFlow.ordered(in, new StaffOrder.Enrol(text), context);
            case Event.Scanned _, Event.Carded _ ->
                Turn.to(in.at(new Place.Inviting(Words.of("staff.no-certificate.invitation"))));
            default -> Turn.ignored();
        };
    }

    static Turn<StaffState> told(In in, StaffAnswer.CodeToTell told, Context context) {
        if (context.now().isAfter(told.until().plus(LATE))) {
            return Turn.to(StaffFlow.done(in, new StaffAnswer.NotEnrolled(NoCertificate.OVER)));
        }
        String tag = context.tag("staff");
        return Turn.to(
                in.at(new Place.Code(tag, told.code(), told.until())),
                new Effect.Serve(tag, in.badge().number(), new StaffOrder.LookEnrolment()));
    }

    static Turn<StaffState> waiting(In in, Place.Code code, Event event, Context context) {
        return event instanceof Event.Served(String served, StaffAnswer answer) && served.equals(code.tag())
                ? StaffFlow.answered(in, answer, context)
                : Turn.ignored();
    }
}
