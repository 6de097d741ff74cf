package ua.vikno.devices.simulated.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.InputChanged;
import ua.vikno.devices.DeviceEvent.KeyPressed;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.PanelInput;
import ua.vikno.devices.PanelLight;
import ua.vikno.devices.Touchscreen;
import ua.vikno.devices.contract.DeviceContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.spi.DeviceAddress;

/** Each simulated device keeps the contract of a real one. */
final class PersonalDevicesContractTest {
    private static final DeviceAddress PLAIN = new DeviceAddress("sim", "any", Map.of());
    private static final InstantSource CLOCK = Clock.systemUTC();

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
    final class OfThePanel extends Contract<SimulatedPanel> {
        @Override
        protected SimulatedPanel create() {
            return new SimulatedPanel("panel", PLAIN, CLOCK);
        }

        @Test
        void anOpenDoorIsAWarningAndAnEvent() {
            SimulatedPanel panel = ready();
            var opened = Watch.next(panel, InputChanged.class, InputChanged::active);
            panel.play("door-open");
            assertThat(Watch.get(opened, panel).input()).isEqualTo(PanelInput.DOOR);
            assertThat(panel.active(PanelInput.DOOR)).isTrue();
            assertThat(panel.status().conditions()).containsExactly(Condition.TAMPERED);
            assertThat(panel.status().state()).isEqualTo(State.DEGRADED);
        }

        @Test
        void aPressOnHelpComesAndGoes() {
            SimulatedPanel panel = ready();
            var released = Watch.next(
                    panel, InputChanged.class, event -> event.input() == PanelInput.HELP_BUTTON && !event.active());
            panel.play("help-held");
            assertThat(panel.active(PanelInput.HELP_BUTTON)).isTrue();
            panel.play("normal");
            Watch.get(released, panel);
            assertThat(panel.active(PanelInput.HELP_BUTTON)).isFalse();
        }

        @Test
        void theLightShowsWhatItWasTold() {
            SimulatedPanel panel = ready();
            AtomicInteger changes = new AtomicInteger();
            panel.watch(changes::incrementAndGet);
            panel.light(PanelLight.BLINKING);
            panel.backlight(false);
            assertThat(panel.light()).isEqualTo(PanelLight.BLINKING);
            assertThat(panel.backlight()).isFalse();
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
