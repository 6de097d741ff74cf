package ua.vikno.kiosk.runtime.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.Condition;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.flow.Uptime;

class StatusLightTest {
    private static final Uptime NOW = Uptime.ZERO;
    private static final PrinterState NONE = new PrinterState(false, false, Set.of());
    private static final PrinterState WELL = new PrinterState(true, true, Set.of());
    private static final PrinterState EMPTY = new PrinterState(true, false, Set.of(Condition.PAPER_OUT));
    private static final PrinterState STARTING = new PrinterState(true, false, Set.of());

    private static StatusLight with(boolean portal, PrinterState sheet, PrinterState receipt) {
        return StatusLight.UNKNOWN.with(new Readiness(portal, true, sheet, receipt, false));
    }

    @Test
    void itStandsWhileTheKioskServes() {
        assertThat(with(true, WELL, WELL).shown()).isEqualTo(CabinetLight.STEADY);
        assertThat(with(true, WELL, STARTING).shown()).isEqualTo(CabinetLight.STEADY);
        assertThat(with(true, NONE, NONE).shown())
                .as("a kiosk without printers")
                .isEqualTo(CabinetLight.STEADY);
    }

    @Test
    void itBlinksWhileAPrinterNeedsAHand() {
        assertThat(with(true, WELL, EMPTY).shown()).isEqualTo(CabinetLight.BLINKING);
        assertThat(with(true, EMPTY, NONE).shown()).isEqualTo(CabinetLight.BLINKING);
    }

    @Test
    void itIsOffOutOfService() {
        assertThat(StatusLight.UNKNOWN.shown()).isEqualTo(CabinetLight.OFF);
        assertThat(with(false, WELL, WELL).shown()).isEqualTo(CabinetLight.OFF);
        assertThat(with(false, EMPTY, NONE).shown())
                .as("paper would not help without the portal")
                .isEqualTo(CabinetLight.OFF);
        assertThat(with(true, STARTING, NONE).shown()).isEqualTo(CabinetLight.OFF);
    }

    @Test
    void aCallBlinksUntilSomebodyHasHadTimeToCome() {
        Uptime come = NOW.plus(StatusLight.CALLING);
        StatusLight called = with(false, NONE, NONE).calledAt(NOW);
        assertThat(called.at(come.plusSeconds(-1)).shown()).isEqualTo(CabinetLight.BLINKING);
        assertThat(called.at(come).shown()).isEqualTo(CabinetLight.OFF);
        StatusLight again = called.calledAt(come.plusSeconds(-1));
        assertThat(again.at(come).shown()).as("called again").isEqualTo(CabinetLight.BLINKING);
    }
}
