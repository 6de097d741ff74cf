package ua.vikno.kiosk.visit;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.genuine.GenuineFlow;
import ua.vikno.kiosk.visit.Visit.Overlay;

/** The screens around the services, and which of all screens is in front. */
record VisitScreens(ServiceMenu menu) {
    Screen screen(Visit visit) {
        Words told = Stopped.notice(visit);
        Screen screen = untold(visit);
        return told == null ? screen : screen.in(screen.frame().withNotice(told));
    }

    private Screen untold(Visit visit) {
        Uptime warned = visit.watch().warned();
        if (warned != null) {
            return new Screen.StillThere(
                    Forms.frame(
                            "visit.still-there",
                            Words.of("visit.still-there.instruction"),
                            new Action(Action.CONTINUE, Words.of("visit.still-there.yes"), Action.Role.CONTINUE),
                            Action.extra(Action.FINISH, "action.finish")),
                    new Presence(menu.services()).secondsLeft(visit, warned));
        }
        Overlay overlay = visit.overlay();
        Screen screen = overlay == null ? offering(below(visit), visit) : over(overlay, visit);
        Words note = visit.note();
        Screen noted = note == null ? screen : screen.in(screen.frame().withTrouble(note));
        int vain = visit.watch().vain();
        return vain == 0 ? noted : noted.in(noted.frame().withAgain(vain));
    }

    /** Without what lies over it. */
    Screen below(Visit visit) {
        return switch (visit.stage()) {
            case Stage.Rest _ -> Welcome.screen(visit.surroundings());
            case Stage.Menu _, Stage.More _ when visit.surroundings().stopped() -> Stopped.screen(visit.surroundings());
            case Stage.Menu(String group) -> MenuScreens.of(menu, group, visit);
            case Stage.Identify identify -> menu.services().account().screen(identify.account(), visit.context());
            case Stage.Working working -> working.work().screen(visit.context());
            case Stage.Staff(Work<?> work) -> work.screen(visit.context());
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
            case Overlay.Help(boolean called) -> help(below(visit), called, visit.stage() instanceof Stage.Menu);
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

    /** @param menu where nothing is lost by asking whether the kiosk is genuine */
    private static Screen help(Screen below, boolean called, boolean menu) {
        List<Action> actions = new ArrayList<>(List.of(
                Action.back(),
                Action.extra(VisitInputs.STAFF, "action.staff"),
                Action.extra(Action.PRACTICE, "action.practice")));
        if (menu) {
            actions.add(Action.extra(GenuineFlow.ID, "genuine.tile"));
        }
        return new Screen.Notice(
                Forms.frame("help", null, actions.toArray(Action[]::new)),
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

    private static Screen more() {
        return new Screen.Choose(
                Forms.frame("visit.more", Words.of("visit.more.instruction")),
                Screen.Choose.Layout.ROWS,
                List.of(
                        Option.of(VisitInputs.MENU, Icon.CHARGES, Words.of("visit.more.menu")),
                        Option.of(Action.FINISH, Icon.SUCCESS, Words.of("visit.more.finish"))));
    }
}
