package ua.vikno.kiosk.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.vikno.devices.DeviceKind;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow;
import ua.vikno.kiosk.flow.Flow.Step;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.portal.api.published.PublishedService;

/** The whole visit: what lies around the services, and the way into and out of them. */
public final class VisitFlow implements Flow<Visit> {
    private final ServiceRegistry services;
    private final VisitNavigator navigator;
    private final VisitInputs inputs;
    private final StaffDoor door;
    private final Presence presence;
    private final VisitScreens screens;
    private final Patience patience;
    private final Offered offered;
    private final Duration answerWithin;

    /** @param answerWithin how long the portal may take for one answer; waiting screens say so */
    public VisitFlow(Duration answerWithin) {
        this(answerWithin, new ServiceRegistry());
    }

    VisitFlow(Duration answerWithin, ServiceRegistry services) {
        this(answerWithin, services, Set.of(DeviceKind.values()), true);
    }

    /**
     * @param fitted the kinds of devices that the kiosk has; what needs another one is not offered
     * @param staffTold whether a call for the staff reaches somebody
     */
    public VisitFlow(Duration answerWithin, Set<DeviceKind> fitted, boolean staffTold) {
        this(answerWithin, new ServiceRegistry(), fitted, staffTold);
    }

    private VisitFlow(Duration answerWithin, ServiceRegistry services, Set<DeviceKind> fitted, boolean staffTold) {
        offered = new Offered(fitted, staffTold);
        this.answerWithin = answerWithin;
        this.services = services;
        ServiceMenu menu = new ServiceMenu(services);
        navigator = new VisitNavigator(services);
        door = new StaffDoor(navigator);
        inputs = new VisitInputs(navigator, menu, door);
        presence = new Presence(services);
        screens = new VisitScreens(menu);
        patience = new Patience(services, screens);
    }

    /** The kiosk after its start. */
    public Visit initial(Instant now, Uptime uptime) {
        return Visit.resting(1, Surroundings.unknown(now, uptime, answerWithin));
    }

    @Override
    public Step<Visit> on(Visit before, Event event) {
        Step<Visit> step = step(before.counted(), event);
        Visit next = vain(before, event, patience.after(before, step.next()));
        // A resting kiosk has no history: its state does not depend on who was here before or how long it rested.
        return new Step<>(next.occupied() ? next : Visit.resting(next.number(), next.surroundings()), step.effects());
    }

    /** A button that changed nothing: the eye sees that, the ear has to be told once more why. */
    private Visit vain(Visit before, Event event, Visit next) {
        if (!next.occupied()) {
            return next;
        }
        boolean pressed = event instanceof Event.Did(Input.Press _) || event instanceof Event.Did(Input.Choose _);
        boolean same = before.settings().equals(next.settings())
                && screens.screen(before).equals(screens.screen(next));
        if (pressed && same) {
            return next.with(next.watch().withVain(next.watch().vain() + 1));
        }
        boolean stays = screens.screen(before).id().equals(screens.screen(next).id());
        return stays || next.watch().vain() == 0 ? next : next.with(next.watch().withVain(0));
    }

    private Step<Visit> step(Visit visit, Event event) {
        if (presence.gone(visit) && somebodyDid(event)) {
            Step<Visit> over = left(visit);
            // A touch beside everything, too, begins.
            Event first = event instanceof Event.Did(Input.Presence _) ? new Event.Did(new Input.Begin()) : event;
            return VisitNavigator.after(over.effects(), step(over.next(), first));
        }
        return switch (event) {
            case Event.Tick tick -> tick(visit.in(visit.surroundings().at(tick)), event);
            case Event.Readiness readiness ->
                Step.to(visit.in(visit.surroundings().with(readiness)));
            case Event.Published(var directory) ->
                Step.to(visit.in(visit.surroundings().with(directory)));
            case Event.Announced(var notice) ->
                Step.to(visit.in(visit.surroundings().telling(notice)));
            case Event.Paused(var until) ->
                Step.to(visit.in(visit.surroundings().pausedUntil(until)));
            case Event.Hours(var closed) ->
                Step.to(visit.in(visit.surroundings().closed(closed)));
            case Event.Carded carded -> door.carded(visit, carded);
            case Event.Headphones(boolean plugged) -> headphones(visit, plugged);
            case Event.HelpButton _ -> inputs.called(visit);
            case Event.Nearby(boolean somebody) ->
                Step.to(visit.with(
                        visit.watch().near(somebody, visit.surroundings().uptime())));
            case Event.SpeechBusy(boolean speaking) ->
                Step.to(visit.with(visit.watch().withSpeaking(speaking)));
            case Event.Did(Input input) -> inputs.on(visit, input);
            case Event.Scanned scanned -> inputs.scanned(visit, scanned);
            case Event.Answered<?> _,
                    Event.Refused _,
                    Event.Printing _,
                    Event.Printed _,
                    Event.Served _,
                    Event.Proved _ -> navigator.on(visit, event);
        };
    }

    @Override
    public Screen screen(Visit visit) {
        return offered.of(screens.screen(visit), visit.surroundings().directory());
    }

    /** Whether a code held to the scanner now means something. */
    public boolean takesScan(Visit visit) {
        boolean works = !(visit.stage() instanceof Stage.Rest
                || visit.stage() instanceof Stage.Menu
                || visit.stage() instanceof Stage.More);
        return services.takesScan(visit.stage())
                && (works || !visit.surroundings().stopped());
    }

    /** @return why the menu does not show a published service; empty when it does */
    public Optional<Undocked> undocked(PublishedService published) {
        return services.docking(published) instanceof Docking.Refused(Undocked why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private Step<Visit> tick(Visit visit, Event event) {
        if (!visit.occupied()) {
            return Step.to(visit);
        }
        Visit watched = presence.on(visit);
        return watched == null ? left(visit) : navigator.on(watched, event);
    }

    private static Step<Visit> left(Visit visit) {
        List<Effect> told =
                visit.stage() instanceof Stage.Working working ? working.work().abandoned() : List.of();
        return VisitNavigator.after(told, VisitNavigator.end(visit));
    }

    /** The end of the visit, which the warning offers as well, is the same whoever chooses it. */
    private static boolean somebodyDid(Event event) {
        return switch (event) {
            case Event.Did(Input input) -> !(input instanceof Input.Finish) && !event.presses(Action.FINISH);
            case Event.Scanned _, Event.Carded _, Event.HelpButton _ -> true;
            case Event.Headphones(boolean plugged) -> plugged;
            default -> false;
        };
    }

    private Step<Visit> headphones(Visit visit, boolean plugged) {
        // Speech begins and ends with them.
        Visit heard = visit.in(visit.surroundings().withHeadphones(plugged))
                .with(visit.settings().withHeadphones(plugged).withSpeech(plugged));
        if (plugged) {
            // An act like any other; but a loose contact does not make an empty place look taken.
            Uptime now = visit.surroundings().uptime();
            return Step.to(VisitInputs.begun(heard.with(heard.watch().busy(now))));
        }
        return Step.to(heard);
    }

    /** Why a published service is not shown. */
    public enum Undocked {
        /** The id has other characters than allowed, is longer than 40, or belongs to a built-in service. */
        BAD_ID,
        /** A newer portal's kind, or a built-in service that this kiosk does not have. */
        UNKNOWN_KIND,
        UNKNOWN_NEEDS,
        /** It has no name, or nothing of what its kind shows. */
        INCOMPLETE
    }
}
