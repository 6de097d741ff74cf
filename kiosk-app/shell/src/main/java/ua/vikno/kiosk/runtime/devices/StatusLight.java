package ua.vikno.kiosk.runtime.devices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.CabinetLight;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.flow.Uptime;

/**
 * What the light on the cabinet shows: steady while the kiosk serves, blinking while staff are needed (help was called,
 * a printer needs a hand), off while the kiosk cannot serve and staff cannot mend that.
 *
 * @param readiness null until it is known
 * @param called when the staff were called last; null once they have had time to come
 */
record StatusLight(
        Event.@Nullable Readiness readiness, @Nullable Uptime called) {
    static final StatusLight UNKNOWN = new StatusLight(null, null);

    /** How long the light blinks after staff were called: a call cannot be taken back. */
    static final Duration CALLING = Duration.ofMinutes(5);

    StatusLight with(Event.Readiness now) {
        return new StatusLight(now, called);
    }

    StatusLight calledAt(Uptime now) {
        return new StatusLight(readiness, now);
    }

    StatusLight at(Uptime now) {
        return called == null || now.isBefore(called.plus(CALLING)) ? this : new StatusLight(readiness, null);
    }

    CabinetLight shown() {
        if (called != null) {
            return CabinetLight.BLINKING;
        }
        // Without the portal nothing can be done here, and staff cannot bring it back.
        if (readiness == null || !readiness.portal()) {
            return CabinetLight.OFF;
        }
        if (wanting(readiness.sheet()) || wanting(readiness.receipt())) {
            return CabinetLight.BLINKING;
        }
        boolean prints = readiness.sheet().usable() || readiness.receipt().usable();
        boolean hasPrinter = readiness.sheet().present() || readiness.receipt().present();
        return prints || !hasPrinter ? CabinetLight.STEADY : CabinetLight.OFF;
    }

    /** A printer that has only just been plugged in says nothing yet. */
    private static boolean wanting(PrinterState printer) {
        return printer.present() && !printer.usable() && !printer.conditions().isEmpty();
    }
}
