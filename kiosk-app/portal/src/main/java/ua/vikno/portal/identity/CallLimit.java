package ua.vikno.portal.identity;

import java.time.Duration;

/**
 * So many calls at once, and one more each time a window divided by that number has passed.
 *
 * @param counter what is counted, up to 40 characters
 * @param calls at once, and in a window from then on
 */
record CallLimit(String counter, int calls, Duration window) {
    /** After so many milliseconds a call is forgotten. */
    long step() {
        return window.toMillis() / calls;
    }

    /** So many milliseconds before all calls are forgotten one more may be made. */
    long room() {
        return window.toMillis() - step();
    }
}
