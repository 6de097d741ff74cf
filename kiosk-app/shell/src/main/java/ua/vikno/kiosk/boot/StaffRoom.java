package ua.vikno.kiosk.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.night.Nights;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.runtime.staff.LeftPapers;
import ua.vikno.kiosk.runtime.staff.Pause;
import ua.vikno.kiosk.runtime.staff.StaffDesk;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.state.config.KioskConfig;

/** What stands behind the service menu. */
record StaffRoom(StaffDesk desk, List<Witness> witnesses) {
    private static final Duration LONGEST_TEST = Duration.ofMinutes(3);

    /** @param ending told that the process is to end at the staff's word */
    static StaffRoom open(
            KioskConfig config,
            Backstage behind,
            Nights nights,
            KioskClock clock,
            EventLog log,
            Consumer<Event> events,
            StaffDesk.Ending ending) {
        Pause pause = new Pause(config.state().pause(), clock, log, events);
        LeftPapers papers = new LeftPapers(clock);
        StaffDesk desk = new StaffDesk(
                StaffDesk.file(config.staffFile(), System.getenv("CREDENTIALS_DIRECTORY")),
                config.state().staffTries(),
                pause,
                papers,
                behind.devices().all(),
                behind.roll(),
                units(config),
                () -> tested(nights),
                ending,
                clock,
                log);
        return new StaffRoom(desk, List.of(pause, papers));
    }

    private static Optional<NightlyTest> tested(Nights nights) throws InterruptedException {
        try {
            return nights.now().get(LONGEST_TEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            nights.breakOff();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    /** See the units vikno-kiosk-export, vikno-kiosk-enrol and vikno-kiosk-reset. */
    private static StaffDesk.Units units(KioskConfig config) {
        String runtime = System.getenv("RUNTIME_DIRECTORY");
        return new StaffDesk.Units(config.state().log(), runtime == null ? null : Path.of(runtime), Path.of("/run"));
    }
}
