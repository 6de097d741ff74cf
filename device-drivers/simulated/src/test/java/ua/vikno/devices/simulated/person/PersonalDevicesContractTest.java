package ua.vikno.devices.simulated.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.InputChanged;
import ua.vikno.devices.DeviceEvent.KeyPressed;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.Touchscreen;
import ua.vikno.devices.contract.DeviceContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.testing.Needs;

/** Each simulated device keeps the contract of a real one. */
@Tag(Needs.DEVICE)
final class PersonalDevicesContractTest {
    private static final DeviceAddress PLAIN = new DeviceAddress("sim", "any", Map.of());
    private static final DeviceClock CLOCK = DeviceClock.system();

    abstract static class Contract<D extends PersonalDevice> extends DeviceContract<D> {
        @Override
        protected final void unplug() {
            device().play("unplugged");
        }

        @Override
        protected final void plugIn() {
            device().play("normal");
        }
    }

    @Nested
    final class OfTheCabinet extends Contract<SimulatedCabinet> {
        @Override
        protected SimulatedCabinet create() {
            return new SimulatedCabinet("cabinet", PLAIN, CLOCK);
        }

        @Test
        void anOpenDoorIsAWarningAndAnEvent() {
            SimulatedCabinet cabinet = ready();
            var opened = Watch.next(cabinet, InputChanged.class, InputChanged::active);
            cabinet.play("door-open");
            assertThat(Watch.get(opened, cabinet).input()).isEqualTo(CabinetInput.DOOR);
            assertThat(cabinet.active(CabinetInput.DOOR)).isTrue();
            assertThat(cabinet.status().conditions()).containsExactly(Condition.TAMPERED);
            assertThat(cabinet.status().state()).isEqualTo(State.DEGRADED);
        }

        @Test
        void aPressOnHelpComesAndGoes() {
            SimulatedCabinet cabinet = ready();
            var released = Watch.next(
                    cabinet, InputChanged.class, event -> event.input() == CabinetInput.HELP_BUTTON && !event.active());
            cabinet.play("help-held");
            assertThat(cabinet.active(CabinetInput.HELP_BUTTON)).isTrue();
            cabinet.play("normal");
            Watch.get(released, cabinet);
            assertThat(cabinet.active(CabinetInput.HELP_BUTTON)).isFalse();
        }

        @Test
        void theLightShowsWhatItWasTold() {
            SimulatedCabinet cabinet = ready();
            AtomicInteger changes = new AtomicInteger();
            cabinet.watch(changes::incrementAndGet);
            cabinet.light(CabinetLight.BLINKING);
            cabinet.backlight(false);
            assertThat(cabinet.light()).isEqualTo(CabinetLight.BLINKING);
            assertThat(cabinet.backlight()).isFalse();
            assertThat(changes).hasValue(2);
        }
    }

    @Nested
    final class OfTheKeypad extends Contract<SimulatedKeypad> {
        @Override
        protected SimulatedKeypad create() {
            return new SimulatedKeypad("keypad", PLAIN, CLOCK);
        }

        @Test
        void aPressArrivesUnlessThePadIsUnplugged() {
            SimulatedKeypad keypad = ready();
            var pressed = Watch.next(keypad, KeyPressed.class, event -> true);
            unplug();
            keypad.press(KeypadKey.UP);
            plugIn();
            keypad.press(KeypadKey.OK);
            assertThat(Watch.get(pressed, keypad).key()).isEqualTo(KeypadKey.OK);
        }
    }

    @Nested
    final class OfTheTouchscreen extends Contract<SimulatedTouchscreen> {
        @Override
        protected SimulatedTouchscreen create() {
            return new SimulatedTouchscreen("touch", PLAIN, CLOCK);
        }

        @Test
        void itsSizeIsKnown() {
            assertThat(device().size()).isEqualTo(Optional.of(new Touchscreen.Size(268, 476)));
        }
    }

    @Nested
    final class OfTheScanner extends Contract<SimulatedScanner> {
        @Override
        protected SimulatedScanner create() {
            return new SimulatedScanner("scanner", PLAIN, CLOCK);
        }
    }

    @Nested
    final class OfTheHeadphones extends Contract<SimulatedHeadphones> {
        @Override
        protected SimulatedHeadphones create() {
            return new SimulatedHeadphones("jack", PLAIN, CLOCK);
        }
    }

    @Nested
    final class OfTheVoice extends Contract<SimulatedSpeech> {
        @Override
        protected SimulatedSpeech create() {
            return new SimulatedSpeech("voice", PLAIN, CLOCK);
        }
    }
}
