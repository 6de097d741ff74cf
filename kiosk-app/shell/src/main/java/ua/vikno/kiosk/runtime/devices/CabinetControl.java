package ua.vikno.kiosk.runtime.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Cabinet;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceEvent.InputChanged;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;

/**
 * The cabinet around the screen: its sensor, door and button go into the journal, its light says from afar how the kiosk is,
 * and its backlight goes off while nobody is there. It knows nothing of a visit but that there is one. Without a cabinet the screen goes
 * dark only while the kiosk is closed.
 */
final class CabinetControl implements Witness {
    /** After the last sign of somebody, while the kiosk is closed: whoever looks how it is goes on by then. */
    static final Duration CLOSED_AFTER = Duration.ofMinutes(1);

    private final @Nullable Cabinet cabinet;
    private final BooleanSupplier touchable;
    private final Duration darkAfter;
    private final Consumer<Boolean> screen;
    private final EventLog log;
    private final KioskClock clock;
    private StatusLight light = StatusLight.UNKNOWN;
    private CabinetLight shown = CabinetLight.OFF;
    private Backlight backlight;
    private boolean closed;
    private boolean dark;

    /**
     * @param cabinet null for a kiosk that has none
     * @param touchable whether a touchscreen is there now
     * @param darkAfter how long nobody must have been noticed; zero for never
     * @param screen told together with the backlight whether to be dark; must return at once
     */
    CabinetControl(
            @Nullable Cabinet cabinet,
            BooleanSupplier touchable,
            Duration darkAfter,
            Consumer<Boolean> screen,
            EventLog log,
            KioskClock clock) {
        this.cabinet = cabinet;
        this.touchable = touchable;
        this.darkAfter = darkAfter;
        this.screen = screen;
        this.log = log;
        this.clock = clock;
        this.backlight = Backlight.from(clock.uptime());
        if (cabinet != null) {
            cabinet.listen(this::told);
        }
    }

    private enum Level {
        ACTIVE,
        INACTIVE
    }

    private void told(DeviceEvent event) {
        if (event instanceof InputChanged(CabinetInput input, boolean active, Instant _)) {
            log.note(LogEvent.CABINET, input, active ? Level.ACTIVE : Level.INACTIVE);
            sensed(input, active);
        }
    }

    private synchronized void sensed(CabinetInput input, boolean active) {
        Uptime now = clock.uptime();
        backlight = switch (input) {
            case PRESENCE -> backlight.near(active, now);
            case DOOR, HELP_BUTTON -> backlight.noticed(now);
        };
        show(now);
    }

    /** Whether somebody's visit is under way. */
    synchronized void occupied(boolean now) {
        backlight = backlight.occupied(now, clock.uptime());
    }

    /** Whether the kiosk is closed by its week plan. */
    synchronized void closed(boolean now) {
        closed = now;
    }

    @Override
    public synchronized void ordered(Effect effect) {
        if (effect instanceof Effect.CallStaff) {
            Uptime now = clock.uptime();
            light = light.calledAt(now);
            show(now);
        }
    }

    @Override
    public synchronized void happened(Event event) {
        Uptime now = clock.uptime();
        switch (event) {
            case Event.Readiness readiness -> light = light.with(readiness);
            case Event.Did _, Event.Scanned _, Event.Carded _, Event.Headphones _, Event.HelpButton _ ->
                backlight = backlight.noticed(now);
            case Event.Tick _,
                    Event.Answered<?> _,
                    Event.Refused _,
                    Event.Printing _,
                    Event.Printed _,
                    Event.Published _,
                    Event.Announced _,
                    Event.Paused _,
                    Event.Hours _,
                    Event.Served _,
                    Event.Proved _,
                    Event.Nearby _,
                    Event.SpeechBusy _ -> {}
        }
        show(now);
    }

    private void show(Uptime now) {
        light = light.at(now);
        if (cabinet != null && light.shown() != shown) {
            shown = light.shown();
            cabinet.light(shown);
        }
        // A cabinet that does not answer could not be lit again either.
        boolean able = cabinet == null || cabinet.status().usable();
        boolean darkNow = able && backlight.dark(now, touchable.getAsBoolean(), after());
        if (darkNow != dark) {
            dark = darkNow;
            if (cabinet != null) {
                cabinet.backlight(!darkNow);
            }
            screen.accept(darkNow);
        }
    }

    /** An open kiosk without a sensor would look broken in the dark. */
    private Duration after() {
        Duration open = cabinet == null ? Duration.ZERO : darkAfter;
        boolean sooner = !open.isPositive() || CLOSED_AFTER.compareTo(open) < 0;
        return closed && sooner ? CLOSED_AFTER : open;
    }
}
