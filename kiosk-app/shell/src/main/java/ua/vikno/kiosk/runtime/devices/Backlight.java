package ua.vikno.kiosk.runtime.devices;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the screen may be dark: nobody has been noticed for long, and whoever comes can light it again.
 *
 * @param noticed when somebody last did something or was seen
 * @param near somebody stands there
 * @param occupied a visit is under way
 * @param sensed the presence sensor has told something since the start. Whether one is wired is not known otherwise, and one
 *     that never said a word may be broken
 */
record Backlight(Instant noticed, boolean near, boolean occupied, boolean sensed) {
    static Backlight from(Instant now) {
        return new Backlight(now, false, false, false);
    }

    Backlight noticed(Instant now) {
        return new Backlight(now, near, occupied, sensed);
    }

    /** The sensor has told something. */
    Backlight near(boolean somebody, Instant now) {
        return new Backlight(now, somebody, occupied, true);
    }

    /** Time is counted from the end of a visit. */
    Backlight occupied(boolean by, Instant now) {
        return by == occupied ? this : new Backlight(now, near, by, sensed);
    }

    /**
     * @param touchable a touchscreen is there
     * @param after zero for never
     */
    boolean dark(Instant now, boolean touchable, Duration after) {
        return after.isPositive() && !near && !occupied && (sensed || touchable) && !now.isBefore(noticed.plus(after));
    }
}
