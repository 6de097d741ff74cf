package ua.vikno.kiosk.services.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.JobOutcome;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Effect.PrintTarget;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.staff.StaffState.In;
import ua.vikno.kiosk.services.staff.StaffState.Place;

/** Test pages: one at a time, and the printer's own word how it ended. */
final class TestPrint {
    private TestPrint() {}

    static Turn<StaffState> begin(In in, String chosen, Context context) {
        String job = context.tag("test");
        return Stream.of(PrintTarget.values())
                .filter(target -> StaffScreens.id(target).equals(chosen))
                .findFirst()
                .map(target -> Turn.<StaffState>to(
                        in.at(new Place.Printing(job)),
                        new Effect.Print(job, new Paper.TestPage(context.now()), target, 1)))
                .orElseGet(Turn::ignored);
    }

    static Turn<StaffState> on(In in, String job, Event event) {
        if (event.presses(Action.BACK)) {
            return Turn.to(in.at(new Place.Menu()), new Effect.CancelPrint(job));
        }
        return event instanceof Event.Printed(String printed, JobOutcome outcome) && printed.equals(job)
                ? Turn.to(in.at(told(outcome)))
                : Turn.ignored();
    }

    private static Place told(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Confirmed _ -> StaffFlow.told(true, Words.of("staff.test.confirmed"));
            case JobOutcome.SentUnconfirmed _ -> StaffFlow.told(true, Words.of("staff.test.sent"));
            case JobOutcome.Cancelled _ -> StaffFlow.told(false, Words.of("staff.test.nothing"));
            case JobOutcome.FailedNothingPrinted failed ->
                new Place.Told(false, failed("staff.test.nothing", Supplies.what(failed.conditions())));
            case JobOutcome.FailedMaybePartial failed ->
                new Place.Told(false, failed("staff.test.partly", Supplies.what(failed.conditions())));
        };
    }

    private static List<Words> failed(String what, @Nullable Words why) {
        List<Words> told = new ArrayList<>(List.of(Words.of(what)));
        if (why != null) {
            told.add(why);
        }
        return told;
    }

    static Screen choose(Context context) {
        List<Option> rows = new ArrayList<>();
        if (context.readiness().sheet().present()) {
            rows.add(Option.of("sheet", Icon.PRINTER, Words.of("staff.supplies.sheet")));
        }
        if (context.readiness().receipt().present()) {
            rows.add(Option.of("receipt", Icon.RECEIPT, Words.of("staff.supplies.receipt")));
        }
        return new Screen.Choose(
                Forms.frame("staff.test", Words.of("staff.test.instruction"), Action.back()),
                Screen.Choose.Layout.ROWS,
                rows);
    }

    static Screen printing() {
        return new Screen.Progress(
                Forms.frame("staff.printing", null, Action.back()), List.of(Words.of("staff.printing.stage")), 0);
    }
}
