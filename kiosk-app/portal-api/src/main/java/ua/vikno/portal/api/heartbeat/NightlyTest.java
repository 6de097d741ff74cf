package ua.vikno.portal.api.heartbeat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last test of itself that a kiosk made to its end. Names, outcomes and reasons are texts, so that an older portal takes those of
 * a newer kiosk.
 *
 * @param at when it began; the portal's time, as the kiosk counts it on
 * @param by {@code NIGHT}: by itself, or {@code STAFF}
 * @param seconds how long it took; at most 3,600
 * @param steps at most 60
 */
public record NightlyTest(Instant at, String by, int seconds, List<Step> steps) {
    public static final String OK = "OK";
    public static final String FAILED = "FAILED";
    public static final String LEFT_OUT = "LEFT_OUT";

    /** More are not told. */
    public static final int MOST_STEPS = 60;

    public NightlyTest {
        steps = List.copyOf(steps);
    }

    /**
     * A service that was walked through, or a part of the kiosk that was looked at.
     *
     * @param name such as {@code service-bill}, {@code device-receipt-printer}, {@code clock}; at most 60 characters
     * @param outcome {@code OK}, {@code FAILED}, or {@code LEFT_OUT}: there is nothing to test
     * @param reason why it is not OK, such as {@code PORTAL_AWAY}; null where it is
     * @param millis how long it took; at most 3,600,000
     */
    public record Step(
            String name, String outcome, @Nullable String reason, int millis) {}
}
