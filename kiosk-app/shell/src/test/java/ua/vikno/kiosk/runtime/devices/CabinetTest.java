package ua.vikno.kiosk.runtime.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;
import ua.vikno.devices.PanelLight;
import ua.vikno.devices.simulated.person.SimulatedPanel;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.log.EventLog;

class CabinetTest {
    private static final PrinterState NONE = new PrinterState(false, false, Set.of());
    private static final PrinterState WELL = new PrinterState(true, true, Set.of());
    private static final PrinterState EMPTY = new PrinterState(true, false, Set.of(Condition.PAPER_OUT));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final SimulatedPanel panel =
            new SimulatedPanel("panel", new DeviceAddress("sim", "panel", Map.of()), now::get);
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final Cabinet cabinet = new Cabinet(panel, calls::add, new EventLog(), now::get);

    @BeforeEach
    void start() {
        panel.start();
    }

    @AfterEach
    void stop() {
        panel.close();
    }

    private void ready(boolean portal, PrinterState printer) {
        cabinet.happened(new Event.Readiness(portal, printer, NONE, false));
    }

    private void tickAt(Instant moment) {
        now.set(moment);
        cabinet.happened(new Event.Tick(moment));
    }

    @Test
    void theLightStandsWhileThereIsService() {
        assertThat(panel.light()).isEqualTo(PanelLight.OFF);
        ready(true, WELL);
        assertThat(panel.light()).isEqualTo(PanelLight.STEADY);
        ready(true, EMPTY);
        assertThat(panel.light()).isEqualTo(PanelLight.OFF);
        ready(true, NONE);
        assertThat(panel.light()).isEqualTo(PanelLight.STEADY);
        ready(false, WELL);
        assertThat(panel.light()).isEqualTo(PanelLight.OFF);
    }

    @Test
    void theHelpButtonCallsTheStaffAndBlinksUntilSomebodyHasHadTimeToCome() throws Exception {
        ready(true, WELL);
        panel.play("help-held");
        assertThat(calls.poll(10, TimeUnit.SECONDS)).isEqualTo("cabinet");
        tickAt(Instant.EPOCH.plus(Cabinet.CALLING).minusSeconds(1));
        assertThat(panel.light()).isEqualTo(PanelLight.BLINKING);
        tickAt(Instant.EPOCH.plus(Cabinet.CALLING));
        assertThat(panel.light()).isEqualTo(PanelLight.STEADY);
        assertThat(calls).isEmpty();
    }

    @Test
    void aCallFromTheScreenBlinksToo() {
        cabinet.ordered(new Effect.CallStaff("printing.take"));
        assertThat(panel.light()).isEqualTo(PanelLight.BLINKING);
        tickAt(Instant.EPOCH.plus(Cabinet.CALLING));
        assertThat(panel.light()).isEqualTo(PanelLight.OFF);
    }
}
