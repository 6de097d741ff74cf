package ua.vikno.kiosk.runtime.devices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceEvent.InputChanged;
import ua.vikno.devices.Panel;
import ua.vikno.devices.PanelInput;
import ua.vikno.devices.PanelLight;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.Happening;
import ua.vikno.kiosk.runtime.Witness;

/**
 * The cabinet around the screen. Its help button calls the staff, its sensor and door go into the journal, and its light
 * says from afar how the kiosk is: steady in service, blinking while somebody waits for help, off otherwise.
 */
public final class Cabinet implements Witness {
    /** Nobody can take a call back; after this long whoever comes has come. */
    static final Duration CALLING = Duration.ofMinutes(5);

    private final Panel panel;
    private final Consumer<String> staff;
    private final EventLog log;
    private final InstantSource clock;
    private boolean inService;
    private @Nullable Instant calledAt;
    private PanelLight shown = PanelLight.OFF;

    /** @param staff is told where help is needed */
    public Cabinet(Panel panel, Consumer<String> staff, EventLog log, InstantSource clock) {
        this.panel = panel;
        this.staff = staff;
        this.log = log;
        this.clock = clock;
        panel.listen(this::told);
    }

    private enum Level {
        ACTIVE,
        INACTIVE
    }

    private void told(DeviceEvent event) {
        if (event instanceof InputChanged(PanelInput input, boolean active, Instant _)) {
            log.note(Happening.CABINET, input, active ? Level.ACTIVE : Level.INACTIVE);
            if (input == PanelInput.HELP_BUTTON && active) {
                called();
                staff.accept("cabinet");
            }
        }
    }

    @Override
    public void ordered(Effect effect) {
        if (effect instanceof Effect.CallStaff) {
            called();
        }
    }

    @Override
    public synchronized void happened(Event event) {
        switch (event) {
            case Event.Readiness now -> inService = serves(now);
            case Event.Tick _
            when calledAt != null && !clock.instant().isBefore(calledAt.plus(CALLING)) -> calledAt = null;
            default -> {
                return;
            }
        }
        show();
    }

    private synchronized void called() {
        calledAt = clock.instant();
        show();
    }

    /** Without the portal nothing can be done here, and without a printer nothing can be taken home. */
    private static boolean serves(Event.Readiness now) {
        boolean prints = now.sheet().usable() || now.receipt().usable();
        boolean hasPrinter = now.sheet().present() || now.receipt().present();
        return now.portal() && (prints || !hasPrinter);
    }

    private void show() {
        PanelLight now = calledAt != null ? PanelLight.BLINKING : inService ? PanelLight.STEADY : PanelLight.OFF;
        if (now != shown) {
            shown = now;
            panel.light(now);
        }
    }
}
