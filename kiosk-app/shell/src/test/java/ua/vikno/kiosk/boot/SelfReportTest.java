package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.Subscription;
import ua.vikno.devices.Supply;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.recorder.FlightRecorder;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.Heartbeat.Consumable;
import ua.vikno.portal.api.heartbeat.Heartbeat.DeviceState;
import ua.vikno.portal.api.heartbeat.Heartbeat.Machine;
import ua.vikno.portal.api.heartbeat.Heartbeat.Versions;
import ua.vikno.state.layout.StateDirectory;

class SelfReportTest {
    private static final PrinterState NONE = new PrinterState(false, false, Set.of());

    @TempDir
    Path root;

    private final MovedClock clock = MovedClock.standing();
    private final Tally tally = new Tally();

    private SelfReport report() {
        StateDirectory state = new StateDirectory(root);
        return new SelfReport(
                new MachineState(root, root),
                tally,
                state.identity(),
                clock,
                FlightRecorder.open(state.flight(), "0.1.0", clock, new EventLog()));
    }

    private Heartbeat now(SelfReport report) {
        return report.now(List.of(new Printer()), null, 0, null);
    }

    @Test
    void theLastFramesAgeIsCountedOnTheMonotonicClock() {
        SelfReport report = report();
        assertThat(now(report).frameSeconds()).isNull();
        report.drawn(Duration.ofMillis(30));
        clock.pass(Duration.ofSeconds(90));
        clock.jump(Duration.ofDays(-365));

        assertThat(now(report).frameSeconds()).isEqualTo(90);
        assertThat(now(report).runningSeconds()).isEqualTo(90);
    }

    @Test
    void theMachineTellsItsHottestSensorAndItsVersions() throws IOException {
        file("sys/class/thermal/thermal_zone0/temp", "41000\n");
        file("sys/class/thermal/thermal_zone1/temp", "73500\n");
        file("sys/class/thermal/cooling_device0/type", "fan\n");
        file("proc/meminfo", "MemTotal: 8000000 kB\nMemAvailable:    2097152 kB\n");
        file("usr/lib/vikno-kiosk/release", "0.1.0~20261127\n");
        file("etc/os-release", "NAME=Debian\nPRETTY_NAME=\"Debian 13\u0007 " + "x".repeat(90) + "\"\n");

        Heartbeat heartbeat = now(report());

        assertThat(heartbeat.machine().hottest()).isEqualTo(73);
        assertThat(heartbeat.machine().memoryFreeMib()).isEqualTo(2_048);
        assertThat(heartbeat.machine().diskFreeMib()).isPositive();
        assertThat(heartbeat.versions())
                .isEqualTo(new Versions(
                        "0.1.0~20261127",
                        Runtime.version().toString(),
                        "Debian 13  " + "x".repeat(80 - "Debian 13  ".length())));
    }

    @Test
    void aMachineThatSaysNothingIsToldAsNothing() {
        Machine machine = new MachineState(root, root.resolve("nowhere")).now();

        assertThat(machine).isEqualTo(new Machine(null, null, null));
    }

    @Test
    void devicesTellStateConditionsAndSuppliesWithinTheContractsLimits() {
        assertThat(now(report()).devices())
                .containsExactly(new DeviceState(
                        "DOCUMENT_PRINTER",
                        "ATTENTION",
                        List.of("PAPER_OUT"),
                        List.of(new Consumable("Black  " + "T".repeat(73), -1, true))));
    }

    @Test
    void aDiskThatTakesNothingIsTold() {
        SelfReport report = report();
        assertThat(now(report).storage()).isTrue();
        report.happened(new Event.Readiness(true, false, NONE, NONE, false));

        assertThat(now(report).storage()).isFalse();
        assertThat(now(report).certificateDays()).isNull();
    }

    @Test
    void stepsAreCountedAndNobodyIsInThem() {
        tally.visit();
        tally.happened(new Event.Answered<>(
                new Asked<>("t", new Query.CloseSession("secret")), Query.CloseSession.Done.CLOSED));
        tally.happened(new Event.Printed("j", new JobOutcome.Confirmed()));
        tally.happened(new Event.Printed("j", new JobOutcome.FailedMaybePartial(Set.of(), 0)));
        tally.happened(new Event.Printed("j", new JobOutcome.Cancelled()));
        tally.happened(new Event.Refused("t", new Event.Refusal.Unreachable()));
        tally.ordered(new Effect.CallStaff("help"));
        tally.ordered(new Effect.CallStaff("help"));

        assertThat(now(report()).counts())
                .containsOnly(
                        Map.entry("visits", 1L),
                        Map.entry("prints", 1L),
                        Map.entry("print-failures", 1L),
                        Map.entry("refusals", 1L),
                        Map.entry("staff-calls", 2L));
    }

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Out of paper, and calls its toner whatever it likes. */
    private static final class Printer implements DocumentPrinter {
        @Override
        public PrintJob submit(byte[] pdf, JobOptions options) {
            throw new UnsupportedOperationException("it is out of paper");
        }

        @Override
        public List<Supply> supplies() {
            return List.of(new Supply("Black\r\n" + "T".repeat(100), Supply.UNKNOWN, true));
        }

        @Override
        public String id() {
            return "printer";
        }

        @Override
        public DeviceKind kind() {
            return DeviceKind.DOCUMENT_PRINTER;
        }

        @Override
        public void start() {}

        @Override
        public DeviceStatus status() {
            return new DeviceStatus(
                    DeviceStatus.State.ATTENTION, Set.of(Condition.PAPER_OUT), Instant.EPOCH, null, "10.0.0.7");
        }

        @Override
        public Subscription listen(Consumer<? super DeviceEvent> listener) {
            return () -> {};
        }

        @Override
        public void close() {}
    }
}
