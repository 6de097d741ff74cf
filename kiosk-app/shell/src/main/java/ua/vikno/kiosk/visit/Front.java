package ua.vikno.kiosk.visit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Option;
import ua.vikno.kiosk.screen.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.visit.Visit.Overlay;
import ua.vikno.kiosk.visit.Visit.Stage;

/** The screens around the services, and which of all screens is in front. */
record Front(Services services) {
    Screen screen(Visit visit) {
        Uptime warned = visit.watch().warned();
        if (warned != null) {
            return new Screen.StillThere(
                    Forms.frame(
                            "visit.still-there",
                            Words.of("visit.still-there.instruction"),
                            new Action(Action.CONTINUE, Words.of("visit.still-there.yes"), Action.Role.CONTINUE),
                            Action.extra(Action.FINISH, "action.finish")),
                    Presence.secondsLeft(visit, warned));
        }
        Overlay overlay = visit.overlay();
        Screen screen = overlay == null ? offering(below(visit), visit) : over(overlay, visit);
        Words note = visit.note();
        return note == null ? screen : screen.in(screen.frame().withTrouble(note));
    }

    /** Without what lies over it. */
    Screen below(Visit visit) {
        return switch (visit.stage()) {
            case Stage.Rest _ -> Welcome.screen(visit.world());
            case Stage.Menu _ -> menu(visit);
            case Stage.Identify identify -> services.account().screen(identify.account(), visit.context());
            case Stage.Working(Work work) -> services.screen(work, visit.context());
            case Stage.More _ -> more();
        };
    }

    /** Two errors on one field have put a button there already. */
    private static Screen offering(Screen screen, Visit visit) {
        boolean offered = visit.watch().offered() && !screen.frame().offers(Action.HELP);
        return offered
                ? screen.in(screen.frame().with(new Action(Action.HELP, Words.of("help.offer"), Action.Role.OFFER)))
                : screen;
    }

    private Screen over(Overlay overlay, Visit visit) {
        return switch (overlay) {
            case Overlay.Help(boolean called) -> help(below(visit), called);
            case Overlay.Practice practice -> practice(practice);
            case Overlay.Finishing _ ->
                new Screen.Notice(
                        Forms.frame(
                                "visit.finish",
                                null,
                                new Action(Action.BACK, Words.of("visit.finish.stay"), Action.Role.BACK),
                                Action.next("action.finish")),
                        Screen.Notice.Tone.INFORMATION,
                        Icon.WARNING,
                        List.of(Words.of("visit.finish.lost")));
        };
    }

    private static Screen help(Screen below, boolean called) {
        return new Screen.Notice(
                Forms.frame(
                        "help",
                        null,
                        Action.back(),
                        Action.extra(Inputs.STAFF, "action.staff"),
                        Action.extra(Action.PRACTICE, "action.practice")),
                Screen.Notice.Tone.INFORMATION,
                Icon.HELP,
                called
                        ? List.of(Words.of("help.called"), Words.of(below.id() + ".help"))
                        : List.of(Words.of(below.id() + ".help")));
    }

    private static Screen practice(Overlay.Practice practice) {
        PadKey key = practice.key();
        return new Screen.Practice(
                Forms.frame("practice", Words.of("practice.instruction"), Action.back()),
                key,
                practice.strikes(),
                key == null
                        ? List.of(Words.of("practice.any"))
                        : List.of(Words.of("practice.key." + key.id()), Words.of("practice.does." + key.id())));
    }

    private static Screen menu(Visit visit) {
        List<Option> options = Arrays.stream(Goal.values())
                .map(goal -> new Option(
                        goal.id(),
                        goal.icon(),
                        Words.of("menu." + goal.id()),
                        Words.of("menu." + goal.id() + ".detail"),
                        null,
                        unavailable(goal, visit)))
                .toList();
        Frame frame = Forms.frame("menu", greeting(visit));
        boolean prints = visit.world().readiness().sheet().usable()
                || visit.world().readiness().receipt().usable();
        return new Screen.Choose(
                frame.withTrouble(prints ? null : Words.of("menu.no-printer")), Screen.Choose.Layout.TILES, options);
    }

    private static Words greeting(Visit visit) {
        String name = visit.session() == null ? null : visit.session().registeredName();
        return name == null ? Words.of("menu.instruction") : Words.secret("menu.greeting", new Words.Plain(name));
    }

    /** Why a service cannot be had now; said before she starts. */
    static @Nullable Words unavailable(Goal goal, Visit visit) {
        Readiness readiness = visit.world().readiness();
        if (goal.needsPortal()) {
            return readiness.portal() ? null : Words.of("menu.unavailable.portal");
        }
        return visit.world().directory() == null ? Words.of("menu.unavailable.directory") : null;
    }

    private static Screen more() {
        return new Screen.Choose(
                Forms.frame(
                        "visit.more", Words.of("visit.more.instruction", new Words.Count(Timings.MORE.toSeconds()))),
                Screen.Choose.Layout.ROWS,
                List.of(
                        Option.of(Inputs.MENU, Icon.CHARGES, Words.of("visit.more.menu")),
                        Option.of(Action.FINISH, Icon.SUCCESS, Words.of("visit.more.finish"))));
    }
}
