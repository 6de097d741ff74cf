package ua.vikno.portal.fleet;

import java.time.Instant;

/**
 * What somebody is told of a kiosk.
 *
 * @param since when the trouble began, by the portal's clock
 */
record Alert(Event event, Subject subject, Level level, Instant since) {
    /** Why it is told. */
    enum Event {
        BEGAN,
        /** It was told a day ago, and lasts. */
        LASTS,
        ENDED,
        /** Amber, told once a day. */
        ATTENTION
    }

    /**
     * One trouble of one kiosk, whatever its condition is at the moment.
     *
     * @param device empty for what is of no device
     */
    record Subject(String kiosk, Trouble.Kind kind, String device) {}
}
