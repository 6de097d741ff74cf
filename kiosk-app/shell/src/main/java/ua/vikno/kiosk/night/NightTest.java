package ua.vikno.kiosk.night;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.portal.TrialLine;
import ua.vikno.kiosk.runtime.portal.TrialLine.Opening;
import ua.vikno.kiosk.visit.Visit;
import ua.vikno.kiosk.visit.VisitFlow;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.api.trial.Trial;
import ua.vikno.state.file.DurableFile;

/**
 * One test of the whole kiosk, from its parts to the last tile of the menu.
 *
 * @param trial a file that may be written and deleted
 * @param patience how long an answer of the portal may take, and a little more
 */
record NightTest(
        VisitFlow flow, Backdrop behind, DurableFile trial, Duration patience, KioskClock clock, EventLog log) {
    private static final int LONGEST_SECONDS = 3_600;

    /** Why it is made. */
    enum By {
        NIGHT,
        STAFF
    }

    /** What of the world around a visit it begins with; null is not known yet. */
    record World(Event.@Nullable Readiness readiness, Event.@Nullable Published published) {
        static final World UNKNOWN = new World(null, null);
    }

    /**
     * Ends early only with the thread's interrupt; leaves nothing behind however it ends.
     *
     * @param at the time where the portal does not tell it
     */
    NightlyTest run(By by, Instant at, World world) throws InterruptedException {
        long began = System.nanoTime();
        Instant moment = at;
        Protocol protocol = new Protocol(log);
        try (TrialLine line = behind.line();
                Backdrop.Canvas canvas = behind.canvas()) {
            Opening opening = line.open();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (opening instanceof Opening.Told(Trial told)) {
                moment = told.at();
            }
            new Parts(behind, trial, clock, protocol).look(opening);
            TrialResident resident = new TrialResident(flow, () -> nobody(world), behind, line, canvas, patience, log);
            try {
                new Script(resident, protocol).play(opening);
            } finally {
                resident.forgets();
            }
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        return new NightlyTest(moment, by.name(), (int) Math.min(LONGEST_SECONDS, seconds), protocol.steps());
    }

    /** An open kiosk at which nobody is: hours, pauses and notices are not what is tested. */
    private Visit nobody(World world) {
        Visit visit = flow.initial(clock.instant(), clock.uptime());
        for (Event known : known(world)) {
            visit = flow.on(visit, known).next();
        }
        return visit;
    }

    private static List<Event> known(World world) {
        Readiness readiness = world.readiness();
        return Stream.<@Nullable Event>of(readiness == null ? null : printing(readiness), world.published())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Printers are asked by themselves: without paper a bill can still be drawn. */
    private static Readiness printing(Readiness now) {
        return new Readiness(
                now.portal(), now.storage(), printing(now.sheet()), printing(now.receipt()), now.scanner());
    }

    private static PrinterState printing(PrinterState now) {
        return new PrinterState(now.present(), now.present(), Set.of());
    }
}
