package ua.vikno.kiosk.visit;

import java.util.List;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow.Step;
import ua.vikno.kiosk.screen.Words;

/** The way into the service menu: nobody's visit goes on behind it, what was here is wiped first. */
record StaffDoor(VisitNavigator navigator) {
    /** The hidden gesture asks for a PIN. Where a service is at work, or somebody is identified, it does nothing. */
    Step<Visit> knocked(Visit visit) {
        boolean somebodys = visit.session() != null || !atTheDoor(visit);
        return somebodys ? Step.to(visit) : opened(visit);
    }

    /** A card on the menu opens; one that a service did not wait for is refused like any other code. */
    Step<Visit> carded(Visit before, Event.Carded carded) {
        Visit visit = before.with(before.watch().seen(before.surroundings().uptime()))
                .under(null)
                .noting(null);
        if (visit.stage() instanceof Stage.Staff) {
            return navigator.on(visit, carded);
        }
        if (!atTheDoor(visit)) {
            return Step.to(visit.noting(Words.of("scan.not-now")));
        }
        Step<Visit> open = opened(visit);
        return VisitNavigator.after(open.effects(), navigator.on(open.next(), carded));
    }

    private static boolean atTheDoor(Visit visit) {
        return visit.stage() instanceof Stage.Rest
                || visit.stage() instanceof Stage.Menu
                || visit.stage() instanceof Stage.More;
    }

    /** As a visit of its own, of which only speech is taken over: whoever knocked with the keys listens. */
    private Step<Visit> opened(Visit visit) {
        Step<Visit> over = VisitNavigator.end(visit);
        Visit fresh = over.next();
        Visit heard = fresh.with(fresh.settings()
                .withSpeech(visit.settings().speech() || fresh.settings().headphones()));
        Step<Visit> open =
                navigator.served(heard, Work.start(navigator.services().staff(), heard.context()), null);
        List<Effect> effects = over.effects();
        return VisitNavigator.after(effects, open);
    }
}
