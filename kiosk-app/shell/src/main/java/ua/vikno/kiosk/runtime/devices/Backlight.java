package ua.vikno.kiosk.runtime.devices;

import java.time.Duration;
import ua.vikno.kiosk.flow.Uptime;

/**
 * Whether the screen may be dark: no person was noticed for the time configured, and a person who comes can light it
 * again.
 *
 * @param noticed when somebody last did something or was seen
 * @param near somebody stands there
 * @param occupied a visit is under way
 * @param sensed the presence sensor has told something since the start. Whether one is wired is not known otherwise, and one
 *     that never said a word may be broken
 */
record Backlight(Uptime noticed, boolean near, boolean occupied, boolean sensed) {
    static Backlight from(Uptime now) {
        return new Backlight(now, false, false, false);
    }

    Backlight noticed(Uptime now) {
        return new Backlight(now, near, occupied, sensed);
    }

    /** The sensor has told something. */
    Backlight near(boolean somebody, Uptime now) {
        return new Backlight(now, somebody, occupied, true);
    }

    /** Time is counted from the end of a visit. */
    Backlight occupied(boolean by, Uptime now) {
        return by == occupied ? this : new Backlight(now, near, by, sensed);
    }

    /**
     * @param touchable a touchscreen is there
     * @param after zero for never
     */
    boolean dark(Uptime now, boolean touchable, Duration after) {
        return after.isPositive() && !near && !occupied && (sensed || touchable) && !now.isBefore(noticed.plus(after));
    }
}
