package ua.vikno.kiosk.runtime.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Device;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.simulated.person.SimulatedCabinet;
import ua.vikno.devices.simulated.person.SimulatedHeadphones;
import ua.vikno.devices.simulated.person.SimulatedKeypad;
import ua.vikno.devices.simulated.person.SimulatedScanner;
import ua.vikno.devices.simulated.person.SimulatedTouchscreen;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.kiosk.runtime.devices.Equipment.Devices;
import ua.vikno.kiosk.scan.Code;

class EquipmentTest {
    private static final DeviceAddress PLAIN = new DeviceAddress("sim", "any", Map.of());

    private final SimulatedScanner scanner = new SimulatedScanner("scanner", PLAIN, DeviceClock.system());
    private final SimulatedHeadphones jack = new SimulatedHeadphones("jack", PLAIN, DeviceClock.system());
    private final SimulatedKeypad keypad = new SimulatedKeypad("keypad", PLAIN, DeviceClock.system());
    private final SimulatedTouchscreen touchscreen = new SimulatedTouchscreen("touch", PLAIN, DeviceClock.system());
    private final SimulatedCabinet cabinet = new SimulatedCabinet("cabinet", PLAIN, DeviceClock.system());
    private final Devices devices = new Devices(null, null, scanner, null, jack, keypad, touchscreen, cabinet);
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<KeypadKey> keys = new LinkedBlockingQueue<>();
    private final Equipment equipment = new Equipment(
            devices,
            new Equipment.Darkness(Duration.ZERO, dark -> {}),
            events::add,
            new EventLog(),
            MovedClock.standing());

    @BeforeEach
    void start() {
        equipment.start(keys::add);
    }

    @AfterEach
    void close() {
        devices.all().forEach(Device::close);
    }

    @Test
    void whatIsStruckOnTheKeyPadIsTold() throws InterruptedException {
        keypad.press(KeypadKey.HELP);
        keypad.press(KeypadKey.OK);
        assertThat(keys.poll(10, TimeUnit.SECONDS)).isEqualTo(KeypadKey.HELP);
        assertThat(keys.poll(10, TimeUnit.SECONDS)).isEqualTo(KeypadKey.OK);
    }

    @Test
    void scansAndHeadphonesAreEvents() throws InterruptedException {
        scanner.scan("123456");
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.Scanned(Code.of("123456")));
        jack.play("headphones-in");
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.Headphones(true));
    }

    @Test
    void whatTheCabinetsSensorSeesIsAnEvent() throws InterruptedException {
        cabinet.play("somebody-near");
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.Nearby(true));
        cabinet.play("normal");
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.Nearby(false));
    }

    @Test
    void thePressOnTheCabinetsButtonIsAnEventItsReleaseAndItsNeighboursAreNot() throws InterruptedException {
        cabinet.play("door-open");
        cabinet.play("help-held");
        cabinet.play("normal");
        cabinet.play("help-held");
        List<Event> heard = new ArrayList<>();
        while (heard.stream().filter(new Event.HelpButton()::equals).count() < 2) {
            heard.add(Objects.requireNonNull(events.poll(10, TimeUnit.SECONDS)));
        }
        assertThat(heard)
                .as("besides the sensor")
                .filteredOn(event -> !(event instanceof Event.Nearby))
                .hasSize(2);
        assertThat(events).isEmpty();
    }

    @Test
    void theFirstReadinessAlreadyKnowsOfADiskThatCannotBeWritten() {
        equipment.storage(false);
        assertThat(storageTold())
                .as("before it is known whether the portal answers")
                .isEmpty();
        equipment.portal(true);
        equipment.storage(true);
        equipment.storage(true);
        assertThat(storageTold()).containsExactly(false, true);
    }

    /** Without what the devices themselves change. */
    private List<Boolean> storageTold() {
        List<Boolean> told = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Event.Readiness readiness
                    && (told.isEmpty() || told.getLast() != readiness.storage())) {
                told.add(readiness.storage());
            }
        }
        return told;
    }

    @Test
    void aTouchscreenThatWasPulledOffCannotBeTouched() {
        assertThat(devices.touchable()).isTrue();
        touchscreen.play("unplugged");
        assertThat(devices.touchable()).isFalse();
    }
}
