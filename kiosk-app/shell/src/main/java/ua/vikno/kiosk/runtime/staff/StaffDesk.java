package ua.vikno.kiosk.runtime.staff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Device;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffOrder;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.runtime.printing.RollMeter;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.staff.StaffFile;

/** Carries out what the staff order, one order after another, on a thread of its own. */
public final class StaffDesk {
    private static final Duration COPYING = Duration.ofSeconds(40);
    /** A start of the agent on a slow machine, and its first question to the portal. */
    private static final Duration ENROLLING = Duration.ofSeconds(60);

    private static final Duration ERASING = Duration.ofSeconds(20);

    private final Admission admission;
    private final Pause pause;
    private final LeftPapers papers;
    private final List<Device> devices;
    private final @Nullable RollMeter roll;
    private final LogStick stick;
    private final Reenrolment enrolment;
    private final FactoryReset reset;
    private final SelfTest selfTest;
    private final Ending ending;
    private final EventLog log;
    private final ReentrantLock turn = new ReentrantLock();

    /** Tests the kiosk. */
    public interface SelfTest {
        /** Waits for its end. @return empty where one is under way already, or was broken off */
        Optional<NightlyTest> run() throws InterruptedException;
    }

    /** How the process ends at the staff's word. Must return at once. */
    public interface Ending {
        /** @param machine with the whole machine */
        void end(boolean machine);
    }

    /**
     * Where the log is, and where the kiosk meets the units that do what it may not.
     *
     * @param logs the directory of the log's files
     * @param runtime the directory that the kiosk's unit gave it; null without a unit
     * @param run the directory below which each of the others has its own, {@code /run}
     */
    public record Units(Path logs, @Nullable Path runtime, Path run) {}

    /** What stands in the log of each act. */
    private enum Act {
        PAUSE,
        OPEN,
        RESTART,
        REBOOT,
        LEFT_PAPERS,
        LOOK,
        SUPPLIES,
        NEW_ROLL,
        COPY_LOGS,
        SELF_TEST,
        ENROL,
        FACTORY_RESET
    }

    /**
     * @param tries the file of wrong tries
     * @param selfTest tests the kiosk
     * @param roll null without a receipt printer
     */
    public StaffDesk(
            StaffFile file,
            DurableFile tries,
            Pause pause,
            LeftPapers papers,
            List<Device> devices,
            @Nullable RollMeter roll,
            Units units,
            SelfTest selfTest,
            Ending ending,
            KioskClock clock,
            EventLog log) {
        admission = new Admission(file, new Tries(tries, clock, log), log);
        this.pause = pause;
        this.papers = papers;
        this.devices = List.copyOf(devices);
        this.roll = roll;
        stick = new LogStick(units.runtime(), units.run().resolve("vikno-export"), units.logs(), COPYING, log);
        enrolment = new Reenrolment(units.runtime(), units.run().resolve("vikno-enrol"), ENROLLING, log);
        reset = new FactoryReset(units.runtime(), units.run().resolve("vikno-reset"), ERASING, log);
        this.selfTest = selfTest;
        this.ending = ending;
        this.log = log;
    }

    /**
     * The file of the staff.
     *
     * @param configured where there is no credential of systemd's
     * @param credentials the value of {@code CREDENTIALS_DIRECTORY}; null where nobody set it
     */
    public static StaffFile file(Path configured, @Nullable String credentials) {
        Path credential = credentials == null ? null : Path.of(credentials, "staff");
        return new StaffFile(credential != null && Files.exists(credential) ? credential : configured);
    }

    /** Returns at once. */
    public void serve(Effect.Serve serve, Reply reply) {
        Thread.ofVirtual().name("staff").start(() -> {
            StaffAnswer answer = new StaffAnswer.Failed();
            turn.lock();
            try {
                answer = answer(serve.by(), serve.order());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                log.note(LogEvent.RUNNER_BROKE, e);
            } finally {
                turn.unlock();
            }
            reply.send(new Event.Served(serve.tag(), answer));
        });
    }

    private StaffAnswer left() {
        return new StaffAnswer.Left(roll == null ? null : roll.left());
    }

    private static StaffAnswer.DeviceLine line(Device device) {
        return new StaffAnswer.DeviceLine(
                device.kind(), device.status().state(), device.status().conditions());
    }

    private static StaffAnswer tested(NightlyTest test) {
        return new StaffAnswer.Tested(test.steps().stream()
                .filter(step -> step.outcome().equals(NightlyTest.FAILED))
                .map(step -> new StaffAnswer.Tested.Failure(step.name(), step.reason()))
                .toList());
    }

    private StaffAnswer answer(int by, StaffOrder order) throws InterruptedException {
        return switch (order) {
            case StaffOrder.SignIn who -> admission.admit(who, pause.until());
            case StaffOrder.Pause(Duration length) -> {
                log.note(LogEvent.STAFF_ACT, by, length.isPositive() ? Act.PAUSE : Act.OPEN);
                pause.order(length);
                yield new StaffAnswer.Paused(pause.until());
            }
            case StaffOrder.Restart(boolean machine) -> {
                log.note(LogEvent.STAFF_ACT, by, machine ? Act.REBOOT : Act.RESTART);
                ending.end(machine);
                yield new StaffAnswer.Restarting();
            }
            case StaffOrder.Supplies _ -> {
                log.note(LogEvent.STAFF_ACT, by, Act.SUPPLIES);
                yield left();
            }
            case StaffOrder.NewRoll _ -> {
                log.note(LogEvent.STAFF_ACT, by, Act.NEW_ROLL);
                if (roll != null) {
                    roll.begin();
                }
                yield left();
            }
            case StaffOrder.CopyLogs _ -> {
                log.note(LogEvent.STAFF_ACT, by, Act.COPY_LOGS);
                yield new StaffAnswer.Copied(stick.copy());
            }
            case StaffOrder.SelfTest _ -> {
                log.note(LogEvent.STAFF_ACT, by, Act.SELF_TEST);
                yield selfTest.run().<StaffAnswer>map(StaffDesk::tested).orElseGet(StaffAnswer.Failed::new);
            }
            case StaffOrder.Enrol(String invitation) -> {
                log.note(LogEvent.STAFF_ACT, by, Act.ENROL);
                yield enrolment.begin(invitation);
            }
            case StaffOrder.LookEnrolment _ -> enrolment.look();
            case StaffOrder.Erase _ -> {
                log.note(LogEvent.STAFF_ACT, by, Act.FACTORY_RESET);
                yield reset.begin(by);
            }
            case StaffOrder.Look _ -> {
                log.note(LogEvent.STAFF_ACT, by, Act.LOOK);
                yield new StaffAnswer.Seen(devices.stream().map(StaffDesk::line).toList(), Addresses.now());
            }
            case StaffOrder.LeftPapers _ -> {
                log.note(LogEvent.STAFF_ACT, by, Act.LEFT_PAPERS);
                yield new StaffAnswer.Papers(papers.papers());
            }
        };
    }
}
