package ua.vikno.devices.linux.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.InputChanged;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.Panel;
import ua.vikno.devices.PanelInput;
import ua.vikno.devices.PanelLight;
import ua.vikno.devices.contract.DeviceContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.panel.Wiring.Part;

@Timeout(180)
final class WiredPanelTest extends DeviceContract<Panel> {
    private final Cabinet cabinet = new Cabinet();

    /** Lines that somebody moves by hand; the chip can be pulled out. */
    private static final class Cabinet implements Lines {
        private final Map<PanelInput, Boolean> levels = new EnumMap<>(PanelInput.class);
        private final BlockingQueue<List<Change>> changes = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> lamp = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> screen = new LinkedBlockingQueue<>();
        private final Map<Part, Boolean> outputs = new EnumMap<>(Part.class);
        private volatile boolean plugged = true;

        synchronized void put(PanelInput input, boolean active, boolean told) {
            levels.put(input, active);
            if (told) {
                changes.add(List.of(new Change(input, active)));
            }
        }

        Lines open() throws IOException {
            there();
            return this;
        }

        @Override
        public synchronized Map<PanelInput, Boolean> inputs() throws IOException {
            there();
            return new EnumMap<>(levels);
        }

        @Override
        public synchronized void set(Part output, boolean on) throws IOException {
            there();
            Boolean before = outputs.put(output, on);
            if (before == null || before != on) {
                (output == Part.LIGHT ? lamp : screen).add(on);
            }
        }

        /** As a chip that is plugged in anew: nobody has set a line yet. */
        synchronized void forget() {
            outputs.clear();
            lamp.clear();
            screen.clear();
        }

        @Override
        public List<Change> changes(Duration longest) throws IOException {
            try {
                List<Change> next = changes.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
                there();
                return next == null ? List.of() : next;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void wake() {
            changes.add(List.of());
        }

        @Override
        public void close() {
            changes.clear();
        }

        private void there() throws IOException {
            if (!plugged) {
                throw new NoSuchFileException("/dev/gpiochip0");
            }
        }
    }

    @Override
    protected Panel create() {
        return new WiredPanel("panel", cabinet::open, "test cabinet", Clock.systemUTC());
    }

    @Override
    protected void unplug() {
        cabinet.plugged = false;
        cabinet.wake();
    }

    @Override
    protected void plugIn() {
        cabinet.plugged = true;
    }

    @Test
    void switchesAreToldInOrderAndRemembered() {
        Panel panel = ready();
        List<Boolean> heard = new ArrayList<>();
        var released = Watch.next(panel, InputChanged.class, event -> {
            heard.add(event.active());
            return heard.size() == 4;
        });
        for (boolean pressed : List.of(true, false, true, false)) {
            cabinet.put(PanelInput.HELP_BUTTON, pressed, true);
        }
        Watch.get(released, panel);
        assertThat(heard).containsExactly(true, false, true, false);
        assertThat(panel.active(PanelInput.HELP_BUTTON)).isFalse();
    }

    @Test
    void whoStoodThereAtTheStartIsToldToo() {
        cabinet.put(PanelInput.PRESENCE, true, false);
        var there = Watch.next(device(), InputChanged.class, InputChanged::active);
        device().start();
        assertThat(Watch.get(there, device()).input()).isEqualTo(PanelInput.PRESENCE);
        assertThat(device().active(PanelInput.PRESENCE)).isTrue();
        assertThat(device().active(PanelInput.DOOR)).isFalse();
    }

    @Test
    void anEventThatWasLostIsMadeGoodByAskingNowAndThen() {
        Panel panel = ready();
        var there = Watch.next(panel, InputChanged.class, InputChanged::active);
        cabinet.put(PanelInput.PRESENCE, true, false);
        assertThat(Watch.get(there, panel).input()).isEqualTo(PanelInput.PRESENCE);
    }

    @Test
    void anOpenDoorIsAWarningUntilItIsShut() {
        Panel panel = ready();
        cabinet.put(PanelInput.DOOR, true, true);
        assertThat(Watch.until(panel, status -> status.conditions().contains(Condition.TAMPERED))
                        .state())
                .isEqualTo(State.DEGRADED);
        cabinet.put(PanelInput.DOOR, false, true);
        Watch.until(panel, status -> status.state() == State.READY);
    }

    @Test
    void aDoorThatStoodOpenAllTheTimeIsStillAWarningWhenTheChipIsBack() {
        Panel panel = ready();
        cabinet.put(PanelInput.DOOR, true, true);
        Watch.until(panel, status -> status.conditions().contains(Condition.TAMPERED));
        unplug();
        Watch.until(panel, status -> !status.usable());
        plugIn();
        Watch.until(panel, status -> status.conditions().contains(Condition.TAMPERED));
    }

    @Test
    void theLightStandsBlinksAndGoesOut() throws Exception {
        Panel panel = ready();
        assertThat(cabinet.lamp.poll(30, TimeUnit.SECONDS)).isFalse();
        panel.light(PanelLight.STEADY);
        assertThat(cabinet.lamp.poll(30, TimeUnit.SECONDS)).isTrue();
        panel.light(PanelLight.BLINKING);
        assertThat(cabinet.lamp.poll(30, TimeUnit.SECONDS)).isFalse();
        assertThat(cabinet.lamp.poll(30, TimeUnit.SECONDS)).isTrue();
        assertThat(cabinet.lamp.poll(30, TimeUnit.SECONDS)).isFalse();
        panel.light(PanelLight.STEADY);
        assertThat(cabinet.lamp.poll(30, TimeUnit.SECONDS)).isTrue();
        panel.close();
        assertThat(cabinet.lamp.poll(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void theLightIsAsItWasAfterTheChipHasBeenAway() throws Exception {
        Panel panel = ready();
        panel.light(PanelLight.STEADY);
        panel.backlight(false);
        unplug();
        Watch.until(panel, status -> !status.usable());
        cabinet.forget();
        plugIn();
        assertThat(cabinet.lamp.poll(30, TimeUnit.SECONDS)).isTrue();
        assertThat(cabinet.screen.poll(30, TimeUnit.SECONDS)).isFalse();
    }
}
