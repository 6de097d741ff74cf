package ua.vikno.kiosk.visit;

import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.visit.Visit.Watch;

/**
 * Offers help to a resident who has not got on for a minute (ui.md §3 rule 4). Entering and choosing count as getting
 * on; moving the focus, listening and changing settings do not.
 */
record Patience(ServiceRegistry services, VisitScreens screens) {
    Visit after(Visit before, Visit visit) {
        if (!visit.occupied()) {
            return visit;
        }
        Uptime now = visit.surroundings().uptime();
        Watch watch = visit.watch();
        if (!visit.stage().equals(before.stage())) {
            // Once made, the offer stands as long as the screen: nothing may move below a finger that types.
            boolean same = watch.offered()
                    && screens.below(visit).id().equals(screens.below(before).id());
            return visit.with(watch.moved(now).offering(same));
        }
        if (visit.overlay() != null || services.busy(visit.stage())) {
            return visit.with(watch.moved(now));
        }
        boolean stuck =
                !now.isBefore(watch.moved().plus(Timings.stuck(visit.settings().speech())));
        return stuck && asks(screens.below(visit)) ? visit.with(watch.offering(true)) : visit;
    }

    /** Whether a screen asks for something; screens that are only read have no limit. */
    private static boolean asks(Screen screen) {
        return switch (screen) {
            case Screen.Choose _, Screen.Ask _, Screen.Scan _, Screen.Amounts _, Screen.Review _ -> true;
            case Screen.Start _,
                    Screen.Table _,
                    Screen.Prose _,
                    Screen.Symbol _,
                    Screen.Chart _,
                    Screen.Progress _,
                    Screen.Notice _,
                    Screen.Practice _,
                    Screen.StillThere _ -> false;
        };
    }
}
