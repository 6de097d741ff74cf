package ua.vikno.devices.linux.cabinet;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Cabinet;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.hotplug.HotPlugged;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.Reading;

/**
 * A cabinet whose switches and lights are lines of any kind. One thread waits for the switches and blinks the light in
 * between.
 */
public final class WiredCabinet extends HotPlugged implements Cabinet {
    /** Half a period of blinking, far slower than the three flashes a second that WCAG 2.3.1 allows. */
    private static final Duration BLINK = Duration.ofMillis(500);
    /** How often the inputs are read again: a chip that was removed fails only when it is read. */
    private static final Duration ASK = Duration.ofSeconds(2);

    private final Lines.Opener opener;
    private final String detail;
    private final Set<CabinetInput> active = EnumSet.noneOf(CabinetInput.class);
    private volatile @Nullable Lines lines;
    private volatile CabinetLight light = CabinetLight.OFF;
    private volatile boolean backlight = true;

    /** @param detail where the lines are, for the technician */
    public WiredCabinet(String id, Lines.Opener opener, String detail, DeviceClock clock) {
        super(id, DeviceKind.CABINET, clock);
        this.opener = opener;
        this.detail = detail;
    }

    @Override
    public boolean active(CabinetInput input) {
        synchronized (active) {
            return active.contains(input);
        }
    }

    @Override
    public void light(CabinetLight shown) {
        light = shown;
        wake();
    }

    @Override
    public void backlight(boolean on) {
        backlight = on;
        wake();
    }

    @Override
    protected void serve() throws IOException {
        try (Lines opened = opener.open()) {
            lines = opened;
            // Looked at before anybody is told that it serves: whatever moves from then on is an edge, told in its
            // turn.
            Map<CabinetInput, Boolean> first = opened.inputs();
            long asked = System.nanoTime();
            served(detail);
            tell(first);
            while (!closed()) {
                show(opened);
                List<Lines.Change> changes = opened.changes(light == CabinetLight.BLINKING ? BLINK : ASK);
                changes.forEach(change -> tell(change.input(), change.active()));
                if (changes.isEmpty() && System.nanoTime() - asked >= ASK.toNanos()) {
                    tell(opened.inputs());
                    asked = System.nanoTime();
                }
            }
            // A kiosk that has ended must not look as if it served.
            opened.set(Wiring.Part.LIGHT, false);
        } finally {
            lines = null;
        }
    }

    @Override
    protected void wake() {
        Lines waiting = lines;
        if (waiting != null) {
            waiting.wake();
        }
    }

    private void show(Lines opened) throws IOException {
        boolean half = System.nanoTime() / BLINK.toNanos() % 2 == 0;
        opened.set(
                Wiring.Part.LIGHT,
                switch (light) {
                    case OFF -> false;
                    case STEADY -> true;
                    case BLINKING -> half;
                });
        opened.set(Wiring.Part.BACKLIGHT, backlight);
    }

    private void tell(Map<CabinetInput, Boolean> inputs) {
        inputs.forEach(this::tell);
    }

    private void tell(CabinetInput input, boolean now) {
        boolean news;
        synchronized (active) {
            news = now ? active.add(input) : active.remove(input);
        }
        if (news) {
            board().tell(new DeviceEvent.InputChanged(input, now, clock().instant()));
        }
        if (input == CabinetInput.DOOR) {
            // Also without news: a chip that is back has been told as ready.
            board().post(Reading.answered(now ? Set.of(Condition.TAMPERED) : Set.of(), false, detail));
        }
    }
}
