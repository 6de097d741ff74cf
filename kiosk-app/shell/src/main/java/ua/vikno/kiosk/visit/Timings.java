package ua.vikno.kiosk.visit;

import java.time.Duration;

/**
 * Every time-out of a visit (ui.md §3 rule 5). Waiting for the portal, printing and speech count as activity; any input
 * extends the visit, without limit. Times of one screen stand with it: leaving a wait and taking paper in {@code Request}
 * and {@code PrintingFlow}.
 */
final class Timings {
    /** Idle before the warning while nothing was entered or shown that is personal. */
    static final Duration IDLE = Duration.ofMinutes(1);

    /** How long the warning then stands (EN 301 549, 11.2.2.1 wants 20 s). */
    static final Duration WARNING = Duration.ofSeconds(30);

    /** Idle before the warning once there is personal data: papers are found and compared in this time. */
    static final Duration IDLE_PERSONAL = Duration.ofMinutes(2);

    static final Duration WARNING_PERSONAL = Duration.ofSeconds(45);

    /** Listening is slower than reading. */
    static final int AUDIO_FACTOR = 3;

    /** Idle before the warning at "Anything else?": what the resident came for is done. */
    static final Duration MORE = Duration.ofSeconds(20);

    /** With a presence sensor: how long the place must be empty before the warning, and how long the warning then stands. */
    static final Duration EMPTY = Duration.ofSeconds(10);

    static final Duration WARNING_EMPTY = Duration.ofSeconds(15);

    /** On one screen without getting on: help is offered (ui.md §3 rule 4). */
    static final Duration STUCK = Duration.ofMinutes(1);

    /** Practice with the keys ends by itself: a resident with two switches has no key for help to end it with. */
    static final Duration PRACTICE = Duration.ofSeconds(30);

    private Timings() {}

    static Duration stuck(boolean audio) {
        return audio ? STUCK.multipliedBy(AUDIO_FACTOR) : STUCK;
    }

    static Duration idle(boolean personal, boolean audio) {
        Duration idle = personal ? IDLE_PERSONAL : IDLE;
        return audio ? idle.multipliedBy(AUDIO_FACTOR) : idle;
    }

    static Duration more(boolean audio) {
        return audio ? MORE.multipliedBy(AUDIO_FACTOR) : MORE;
    }

    static Duration warning(boolean personal, boolean audio) {
        Duration warning = personal ? WARNING_PERSONAL : WARNING;
        return audio ? warning.multipliedBy(AUDIO_FACTOR) : warning;
    }
}
