package ua.vikno.devices.linux.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
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
import ua.vikno.devices.Cabinet;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.InputChanged;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.contract.DeviceContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.cabinet.Wiring.Part;
import ua.vikno.devices.support.DeviceClock;

@Timeout(180)
final class WiredCabinetTest extends DeviceContract<Cabinet> {
    private final FakeLines lines = new FakeLines();

    /** Lines that somebody moves by hand; the chip can be pulled out. */
    private static final class FakeLines implements Lines {
        private final Map<CabinetInput, Boolean> levels = new EnumMap<>(CabinetInput.class);
        private final BlockingQueue<List<Change>> changes = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> lamp = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> screen = new LinkedBlockingQueue<>();
        private final Map<Part, Boolean> outputs = new EnumMap<>(Part.class);
        private volatile boolean plugged = true;

        synchronized void put(CabinetInput input, boolean active, boolean told) {
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
        public synchronized Map<CabinetInput, Boolean> inputs() throws IOException {
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
    protected Cabinet create() {
        return new WiredCabinet("cabinet", lines::open, "test cabinet", DeviceClock.system());
    }

    @Override
    protected void unplug() {
        lines.plugged = false;
        lines.wake();
    }

    @Override
    protected void plugIn() {
        lines.plugged = true;
    }

    @Test
    void switchesAreToldInOrderAndRemembered() {
        Cabinet cabinet = ready();
        List<Boolean> heard = new ArrayList<>();
        var released = Watch.next(cabinet, InputChanged.class, event -> {
            heard.add(event.active());
            return heard.size() == 4;
        });
        for (boolean pressed : List.of(true, false, true, false)) {
            lines.put(CabinetInput.HELP_BUTTON, pressed, true);
        }
        Watch.get(released, cabinet);
        assertThat(heard).containsExactly(true, false, true, false);
        assertThat(cabinet.active(CabinetInput.HELP_BUTTON)).isFalse();
    }

    @Test
    void whoStoodThereAtTheStartIsToldToo() {
        lines.put(CabinetInput.PRESENCE, true, false);
        var there = Watch.next(device(), InputChanged.class, InputChanged::active);
        device().start();
        assertThat(Watch.get(there, device()).input()).isEqualTo(CabinetInput.PRESENCE);
        assertThat(device().active(CabinetInput.PRESENCE)).isTrue();
        assertThat(device().active(CabinetInput.DOOR)).isFalse();
    }

    @Test
    void anEventThatWasLostIsMadeGoodByAskingNowAndThen() {
        Cabinet cabinet = ready();
        var there = Watch.next(cabinet, InputChanged.class, InputChanged::active);
        lines.put(CabinetInput.PRESENCE, true, false);
        assertThat(Watch.get(there, cabinet).input()).isEqualTo(CabinetInput.PRESENCE);
    }

    @Test
    void anOpenDoorIsAWarningUntilItIsShut() {
        Cabinet cabinet = ready();
        lines.put(CabinetInput.DOOR, true, true);
        assertThat(Watch.until(cabinet, status -> status.conditions().contains(Condition.TAMPERED))
                        .state())
                .isEqualTo(State.DEGRADED);
        lines.put(CabinetInput.DOOR, false, true);
        Watch.until(cabinet, status -> status.state() == State.READY);
    }

    @Test
    void aDoorThatStoodOpenAllTheTimeIsStillAWarningWhenTheChipIsBack() {
        Cabinet cabinet = ready();
        lines.put(CabinetInput.DOOR, true, true);
        Watch.until(cabinet, status -> status.conditions().contains(Condition.TAMPERED));
        unplug();
        Watch.until(cabinet, status -> !status.usable());
        plugIn();
        Watch.until(cabinet, status -> status.conditions().contains(Condition.TAMPERED));
    }

    @Test
    void theLightStandsBlinksAndGoesOut() throws Exception {
        Cabinet cabinet = ready();
        assertThat(lines.lamp.poll(30, TimeUnit.SECONDS)).isFalse();
        cabinet.light(CabinetLight.STEADY);
        assertThat(lines.lamp.poll(30, TimeUnit.SECONDS)).isTrue();
        cabinet.light(CabinetLight.BLINKING);
        assertThat(lines.lamp.poll(30, TimeUnit.SECONDS)).isFalse();
        assertThat(lines.lamp.poll(30, TimeUnit.SECONDS)).isTrue();
        assertThat(lines.lamp.poll(30, TimeUnit.SECONDS)).isFalse();
        cabinet.light(CabinetLight.STEADY);
        assertThat(lines.lamp.poll(30, TimeUnit.SECONDS)).isTrue();
        cabinet.close();
        assertThat(lines.lamp.poll(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void theLightIsAsItWasAfterTheChipHasBeenAway() throws Exception {
        Cabinet cabinet = ready();
        cabinet.light(CabinetLight.STEADY);
        cabinet.backlight(false);
        unplug();
        Watch.until(cabinet, status -> !status.usable());
        lines.forget();
        plugIn();
        assertThat(lines.lamp.poll(30, TimeUnit.SECONDS)).isTrue();
        assertThat(lines.screen.poll(30, TimeUnit.SECONDS)).isFalse();
    }
}
