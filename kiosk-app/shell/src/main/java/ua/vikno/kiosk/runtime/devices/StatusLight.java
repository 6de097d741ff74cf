package ua.vikno.kiosk.runtime.devices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.CabinetLight;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.flow.Uptime;

/**
 * What the light on the cabinet says from afar: it stands while the kiosk serves, blinks while somebody is wanted there
 * (help was called, a printer needs a hand), and is off while the kiosk serves nobody and no hand in the hall can mend that.
 *
 * @param readiness null until it is known
 * @param called when the staff were called last; null once they have had time to come
 */
record StatusLight(
        Event.@Nullable Readiness readiness, @Nullable Uptime called) {
    static final StatusLight UNKNOWN = new StatusLight(null, null);

    /** Nobody can take a call back; after this long whoever comes has come. */
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
        // Without the portal nothing can be done here, and nobody in the hall can bring it back.
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
