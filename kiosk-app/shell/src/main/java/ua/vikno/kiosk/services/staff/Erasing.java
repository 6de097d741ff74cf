package ua.vikno.kiosk.services.staff;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.StaffOrder;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.staff.StaffState.In;
import ua.vikno.kiosk.services.staff.StaffState.Place;

/** The factory reset, asked for twice. */
final class Erasing {
    private Erasing() {}

    static Screen question(boolean sure) {
        return sure
                ? StaffScreens.notice(
                        "staff.erase-sure",
                        Icon.WARNING,
                        List.of(Words.of("staff.erase.gone"), Words.of("staff.erase.again")),
                        Action.next("staff.erase.yes"))
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
        if (!event.presses(Action.CONTINUE)) {
            return Turn.ignored();
        }
        return sure ? StaffFlow.ordered(in, new StaffOrder.Erase(), context) : Turn.to(in.at(new Place.Erase(true)));
    }
}
