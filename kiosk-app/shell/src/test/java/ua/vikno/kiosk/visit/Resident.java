package ua.vikno.kiosk.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow.Step;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission;
import ua.vikno.kiosk.scan.Code;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.portal.api.identity.Session;

/** Somebody at the kiosk, with a portal, a printer and a clock that stand still until told to move. */
final class Resident {
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(7);

    final VisitFlow flow;
    final CannedPortal portal = new CannedPortal();
    final List<Effect> effects = new ArrayList<>();

    /** Every screen ever in front, the latest of its id. */
    final Map<String, Screen> seen = new LinkedHashMap<>();

    private final List<Effect.Ask> asked = new ArrayList<>();
    private Visit visit;

    Resident(VisitFlow flow) {
        this.flow = flow;
        visit = flow.initial(Samples.NOON, Uptime.ZERO);
    }

    /** A kiosk with everything in order. */
    static Resident atWorkingKiosk() {
        return atWorkingKiosk(new VisitFlow(ANSWER_WITHIN));
    }

    static Resident atWorkingKiosk(VisitFlow flow) {
        return new Resident(flow)
                .happens(new Event.Tick(Samples.NOON, Uptime.ZERO))
                .happens(Samples.ready())
                .happens(new Event.Published(Samples.directory()));
    }

    /** Called with the screen that was in front when an effect came about. */
    BiConsumer<Screen, Effect> beforeEffect = (_, _) -> {};

    /** Told after every event what it changed. */
    Consumer<Change> afterwards = _ -> {};

    /** @param wiped the visit ended */
    record Change(Screen before, Settings until, Screen now, Settings how, boolean wiped) {}

    Resident happens(Event event) {
        Screen before = screen();
        Settings until = visit.settings();
        Step<Visit> step = flow.on(visit, event);
        visit = step.next();
        for (Effect effect : step.effects()) {
            beforeEffect.accept(before, effect);
            effects.add(effect);
            if (effect instanceof Effect.Ask ask) {
                asked.add(ask);
            }
        }
        Screen screen = screen();
        seen.put(screen.id(), screen);
        boolean wiped = step.effects().stream().anyMatch(Effect.Wipe.class::isInstance);
        afterwards.accept(new Change(before, until, screen, visit.settings(), wiped));
        return this;
    }

    Resident does(Input input) {
        return happens(new Event.Did(input));
    }

    Resident begins() {
        return does(new Input.Begin());
    }

    Resident presses(String action) {
        return does(new Input.Press(action));
    }

    Resident goesOn() {
        return presses(Action.CONTINUE);
    }

    Resident goesBack() {
        return presses(Action.BACK);
    }

    Resident chooses(String option) {
        return does(new Input.Choose(option));
    }

    Resident types(String field, String value) {
        return does(new Input.Type(field, value));
    }

    Resident scans(String text) {
        return happens(new Event.Scanned(Code.of(text)));
    }

    /** The portal answers whatever it was asked, until nothing is asked any more. */
    Resident waits() {
        while (!asked.isEmpty()) {
            Effect.Ask ask = asked.removeFirst();
            happens(answer(ask.asked()));
        }
        return this;
    }

    private <A> Event answer(Asked<A> asked) {
        try {
            return new Event.Answered<>(
                    asked,
                    switch (asked.call()) {
                        case Query<A> query -> query.on(portal);
                        case Submission<A> submission -> submission.on(portal, "key of " + asked.tag());
                    });
        } catch (CannedPortal.No no) {
            return new Event.Refused(asked.tag(), no.refusal());
        }
    }

    /** The newest request to open a session is answered, whoever asked for it. */
    Resident isLetIn(Session session) {
        Asked<Session> newest = effects.stream()
                .flatMap(effect ->
                        effect instanceof Effect.Ask ask && ask.asked().call() instanceof Query.OpenSession open
                                ? Stream.of(new Asked<>(ask.asked().tag(), open))
                                : Stream.empty())
                .toList()
                .getLast();
        return happens(new Event.Answered<>(newest, session));
    }

    Resident passes(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            happens(new Event.Tick(
                    visit.surroundings().now().plusSeconds(1),
                    visit.surroundings().uptime().plusSeconds(1)));
        }
        return this;
    }

    /** Somebody puts the wall clock right; no time passes. */
    Resident clockJumps(Duration by) {
        return happens(new Event.Tick(
                visit.surroundings().now().plus(by), visit.surroundings().uptime()));
    }

    /** The newest order of the staff is answered. */
    Resident isServed(StaffAnswer answer) {
        return happens(new Event.Served(order().tag(), answer));
    }

    /** The newest question for a proof is answered. */
    Resident isProved(@Nullable String address) {
        String tag = effects.stream()
                .flatMap(effect -> effect instanceof Effect.Prove prove ? Stream.of(prove.tag()) : Stream.empty())
                .toList()
                .getLast();
        return happens(new Event.Proved(tag, address));
    }

    /** The newest order of the staff. */
    Effect.Serve order() {
        return effects.stream()
                .filter(Effect.Serve.class::isInstance)
                .map(Effect.Serve.class::cast)
                .toList()
                .getLast();
    }

    /** The newest print job. */
    Effect.Print job() {
        return effects.stream()
                .filter(Effect.Print.class::isInstance)
                .map(Effect.Print.class::cast)
                .toList()
                .getLast();
    }

    Resident printerSays(JobPhase phase, int pages, Condition... conditions) {
        return happens(new Event.Printing(job().job(), phase, pages, Set.of(conditions)));
    }

    Resident printerEnds(JobOutcome outcome) {
        return happens(new Event.Printed(job().job(), outcome));
    }

    /** From the start to the statement by account number and control code. */
    Resident opensCharges() {
        return begins().chooses("charges")
                .chooses("number")
                .types("account.number", "Т-48151623")
                .goesOn()
                .waits()
                .goesOn()
                .types("account.code", Samples.CODE)
                .goesOn()
                .waits();
    }

    /** … and on to the choice of a printer. */
    Resident formsBill() {
        return opensCharges().goesOn().goesOn().goesOn().waits();
    }

    /** Signed in by number and PIN, and from the charges to who has access. */
    Resident opensAccess() {
        return begins().chooses("sign-in")
                .types("signin.number", "4815 1623")
                .goesOn()
                .types("signin.pin", "2580")
                .goesOn()
                .waits()
                .goesBack()
                .chooses("access")
                .waits();
    }

    Resident opensRegistration() {
        return begins().chooses("register").scans(Samples.BILL_CODE).waits();
    }

    /** All fields of a registration, up to the review. */
    Resident fillsIn() {
        return types("register.name", "канарейченко ірина")
                .goesOn()
                .types("register.phone", "067 481 51 62")
                .goesOn()
                .types("register.email", "")
                .goesOn()
                .types("register.pin", "2580")
                .goesOn()
                .types("register.pin-again", "2580")
                .goesOn()
                .goesOn();
    }

    Visit visit() {
        return visit;
    }

    Screen screen() {
        return flow.screen(visit);
    }

    String id() {
        return screen().id();
    }
}
