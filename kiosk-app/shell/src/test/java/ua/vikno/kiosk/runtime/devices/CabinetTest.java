package ua.vikno.kiosk.runtime.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.PanelLight;
import ua.vikno.devices.simulated.person.SimulatedPanel;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.kiosk.screen.Input;

class CabinetTest {
    private static final Duration AFTER = Duration.ofMinutes(10);
    private static final Duration LATE = AFTER;
    private static final PrinterState WELL = new PrinterState(true, true, Set.of());

    private final MovedClock clock = MovedClock.standing();
    private final SimulatedPanel panel =
            new SimulatedPanel("panel", new DeviceAddress("sim", "panel", Map.of()), clock);
    private final BlockingQueue<Boolean> darkness = new LinkedBlockingQueue<>();
    private boolean touchable = true;
    private final Cabinet cabinet = new Cabinet(panel, () -> touchable, AFTER, darkness::add, new EventLog(), clock);

    @BeforeEach
    void start() {
        panel.start();
    }

    @AfterEach
    void stop() {
        panel.close();
    }

    private void tickAt(Duration moment) {
        clock.pass(clock.uptime().until(Uptime.ZERO.plus(moment)));
        cabinet.happened(new Event.Tick(clock.instant(), clock.uptime()));
    }

    private Boolean darkNext() throws InterruptedException {
        return darkness.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void theLightIsWhatTheKioskIs() {
        cabinet.happened(new Event.Readiness(true, WELL, WELL, false));
        assertThat(panel.light()).isEqualTo(PanelLight.STEADY);
        cabinet.happened(new Event.Readiness(false, WELL, WELL, false));
        assertThat(panel.light()).isEqualTo(PanelLight.OFF);
        cabinet.ordered(new Effect.CallStaff("help"));
        assertThat(panel.light()).isEqualTo(PanelLight.BLINKING);
        tickAt(StatusLight.CALLING);
        assertThat(panel.light()).isEqualTo(PanelLight.OFF);
    }

    @Test
    void afterLongAbsenceScreenAndBacklightGoDarkAndComeBackWithWhoeverStepsUp() throws InterruptedException {
        tickAt(LATE);
        assertThat(darkness).containsExactly(true);
        assertThat(panel.backlight()).isFalse();

        darkness.clear();
        panel.play("somebody-near");

        assertThat(darkNext()).isFalse();
        assertThat(panel.backlight()).isTrue();
        tickAt(LATE.plus(Duration.ofHours(1)));
        assertThat(panel.backlight()).as("she still stands there").isTrue();
    }

    static Event[] signs() {
        return new Event[] {
            new Event.Did(new Input.Begin()),
            new Event.Did(new Input.Presence()),
            new Event.Scanned("1", ""),
            new Event.Headphones(true),
            new Event.HelpButton()
        };
    }

    @ParameterizedTest
    @MethodSource("signs")
    void whateverSomebodyDoesLightsItAtOnce(Event sign) {
        tickAt(LATE);
        assertThat(panel.backlight()).isFalse();
        cabinet.happened(sign);
        assertThat(panel.backlight()).isTrue();
        assertThat(darkness).containsExactly(true, false);
    }

    @Test
    void aTouchscreenThatGoesAwayInTheDarkLeavesItLit() {
        tickAt(LATE);
        touchable = false;
        tickAt(LATE.plusSeconds(1));
        assertThat(panel.backlight()).isTrue();
    }

    @Test
    void aCabinetThatDoesNotAnswerIsNotToldToGoDark() {
        panel.play("unplugged");
        tickAt(LATE);
        assertThat(darkness).isEmpty();
    }

    @Test
    void aVisitIsNotDarkenedHoweverLongItLasts() {
        cabinet.occupied(true);
        tickAt(LATE);
        assertThat(darkness).isEmpty();
        cabinet.occupied(false);
        tickAt(LATE.plus(AFTER).minusSeconds(1));
        assertThat(darkness).isEmpty();
        tickAt(LATE.plus(AFTER));
        assertThat(darkness).containsExactly(true);
    }
}
