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
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.simulated.person.SimulatedCabinet;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.kiosk.scan.Code;
import ua.vikno.kiosk.screen.Input;

class CabinetControlTest {
    private static final Duration AFTER = Duration.ofMinutes(10);
    private static final Duration LATE = AFTER;
    private static final PrinterState WELL = new PrinterState(true, true, Set.of());

    private final MovedClock clock = MovedClock.standing();
    private final SimulatedCabinet cabinet =
            new SimulatedCabinet("cabinet", new DeviceAddress("sim", "cabinet", Map.of()), DeviceClock.system());
    private final BlockingQueue<Boolean> darkness = new LinkedBlockingQueue<>();
    private boolean touchable = true;
    private final CabinetControl control =
            new CabinetControl(cabinet, () -> touchable, AFTER, darkness::add, new EventLog(), clock);

    @BeforeEach
    void start() {
        cabinet.start();
    }

    @AfterEach
    void stop() {
        cabinet.close();
    }

    private void tickAt(Duration moment) {
        clock.pass(clock.uptime().until(Uptime.ZERO.plus(moment)));
        control.happened(new Event.Tick(clock.instant(), clock.uptime()));
    }

    private Boolean darkNext() throws InterruptedException {
        return darkness.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void theLightIsWhatTheKioskIs() {
        control.happened(new Event.Readiness(true, true, WELL, WELL, false));
        assertThat(cabinet.light()).isEqualTo(CabinetLight.STEADY);
        control.happened(new Event.Readiness(false, true, WELL, WELL, false));
        assertThat(cabinet.light()).isEqualTo(CabinetLight.OFF);
        control.ordered(new Effect.CallStaff("help"));
        assertThat(cabinet.light()).isEqualTo(CabinetLight.BLINKING);
        tickAt(StatusLight.CALLING);
        assertThat(cabinet.light()).isEqualTo(CabinetLight.OFF);
    }

    @Test
    void afterLongAbsenceScreenAndBacklightGoDarkAndComeBackWithWhoeverStepsUp() throws InterruptedException {
        tickAt(LATE);
        assertThat(darkness).containsExactly(true);
        assertThat(cabinet.backlight()).isFalse();

        darkness.clear();
        cabinet.play("somebody-near");

        assertThat(darkNext()).isFalse();
        assertThat(cabinet.backlight()).isTrue();
        tickAt(LATE.plus(Duration.ofHours(1)));
        assertThat(cabinet.backlight()).as("she still stands there").isTrue();
    }

    static Event[] signs() {
        return new Event[] {
            new Event.Did(new Input.Begin()),
            new Event.Did(new Input.Presence()),
            new Event.Scanned(Code.of("1")),
            new Event.Headphones(true),
            new Event.HelpButton()
        };
    }

    @ParameterizedTest
    @MethodSource("signs")
    void whateverSomebodyDoesLightsItAtOnce(Event sign) {
        tickAt(LATE);
        assertThat(cabinet.backlight()).isFalse();
        control.happened(sign);
        assertThat(cabinet.backlight()).isTrue();
        assertThat(darkness).containsExactly(true, false);
    }

    @Test
    void aTouchscreenThatGoesAwayInTheDarkLeavesItLit() {
        tickAt(LATE);
        touchable = false;
        tickAt(LATE.plusSeconds(1));
        assertThat(cabinet.backlight()).isTrue();
    }

    @Test
    void aCabinetThatDoesNotAnswerIsNotToldToGoDark() {
        cabinet.play("unplugged");
        tickAt(LATE);
        assertThat(darkness).isEmpty();
    }

    @Test
    void aVisitIsNotDarkenedHoweverLongItLasts() {
        control.occupied(true);
        tickAt(LATE);
        assertThat(darkness).isEmpty();
        control.occupied(false);
        tickAt(LATE.plus(AFTER).minusSeconds(1));
        assertThat(darkness).isEmpty();
        tickAt(LATE.plus(AFTER));
        assertThat(darkness).containsExactly(true);
    }

    @Test
    void whileItIsClosedTheScreenGoesDarkSooner() {
        control.closed(true);
        tickAt(CabinetControl.CLOSED_AFTER.minusSeconds(1));
        assertThat(darkness).isEmpty();
        tickAt(CabinetControl.CLOSED_AFTER);
        assertThat(darkness).containsExactly(true);
        assertThat(cabinet.backlight()).isFalse();
    }

    @Test
    void withoutACabinetTheScreenIsDarkOnlyWhileItIsClosed() {
        CabinetControl bare = new CabinetControl(null, () -> touchable, AFTER, darkness::add, new EventLog(), clock);
        clock.pass(Duration.ofDays(1));
        bare.happened(new Event.Tick(clock.instant(), clock.uptime()));
        assertThat(darkness).isEmpty();
        bare.closed(true);
        bare.happened(new Event.Tick(clock.instant(), clock.uptime()));
        assertThat(darkness).containsExactly(true);
        bare.happened(new Event.Did(new Input.Presence()));
        assertThat(darkness).containsExactly(true, false);
        bare.occupied(true);
        clock.pass(Duration.ofDays(1));
        bare.happened(new Event.Tick(clock.instant(), clock.uptime()));
        assertThat(darkness).as("somebody is there").hasSize(2);
        bare.occupied(false);
        clock.pass(CabinetControl.CLOSED_AFTER);
        bare.happened(new Event.Tick(clock.instant(), clock.uptime()));
        bare.closed(false);
        bare.happened(new Event.Tick(clock.instant(), clock.uptime()));
        assertThat(darkness).as("in the morning it wakes").containsExactly(true, false, true, false);
    }
}
