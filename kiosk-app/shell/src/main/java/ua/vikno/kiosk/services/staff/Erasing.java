package ua.vikno.kiosk.services.staff;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.StaffOrder;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Layout;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.staff.StaffState.In;
import ua.vikno.kiosk.services.staff.StaffState.Place;

/** The factory reset, asked for twice. */
final class Erasing {
    private static final String KEEP = "keep";
    private static final String ERASE = "erase";

    private Erasing() {}

    static Screen question(boolean sure) {
        return sure
                // Not where the first answer was: nobody erases by touching one place twice.
                ? new Screen.Choose(
                        Forms.frame("staff.erase-sure", Words.of("staff.erase.gone"), Action.back()),
                        Layout.ROWS,
                        List.of(
                                Option.of(KEEP, Icon.SUCCESS, Words.of("staff.erase.keep")),
                                Option.of(ERASE, Icon.WARNING, Words.of("staff.erase.yes"))))
                : StaffScreens.notice(
                        "staff.erase",
                        Icon.WARNING,
                        List.of(
                                Words.of("staff.erase.what"),
                                Words.of("staff.erase.then"),
                                Words.of("staff.erase.portal")),
                        Action.next("staff.erase.on"));
    }

    static Turn<StaffState> on(In in, boolean sure, Event event, Context context) {
        if (!sure) {
            return event.presses(Action.CONTINUE) ? Turn.to(in.at(new Place.Erase(true))) : Turn.ignored();
        }
        return switch (event) {
            case Event.Did(Input.Choose(String id))
            when id.equals(ERASE) -> StaffFlow.ordered(in, new StaffOrder.Erase(), context);
            case Event.Did(Input.Choose(String id)) when id.equals(KEEP) -> Turn.to(in.at(new Place.Menu()));
            default -> Turn.ignored();
        };
    }
}
