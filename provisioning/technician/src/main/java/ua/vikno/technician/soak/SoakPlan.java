package ua.vikno.technician.soak;

import java.time.Duration;

/**
 * How long, and how often.
 *
 * @param length one minute to seven days
 * @param print between two receipts, and between two A4 pages four times that
 * @param sample between two looks at memory and heat; at most 1,000 in all
 */
record SoakPlan(Duration length, Duration print, Duration speech, Duration sample) {
    static final int LONGEST_MINUTES = 7 * 24 * 60;
    private static final Duration PRINT = Duration.ofMinutes(15);
    private static final Duration SPEECH = Duration.ofMinutes(5);
    private static final int SAMPLES = 480;

    /** A short one does everything a few times, too. */
    static SoakPlan of(Duration length) {
        Duration sample = length.dividedBy(SAMPLES);
        return new SoakPlan(
                length,
                least(PRINT, length.dividedBy(6)),
                least(SPEECH, length.dividedBy(12)),
                sample.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : sample);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
