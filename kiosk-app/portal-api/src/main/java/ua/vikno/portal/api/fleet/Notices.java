package ua.vikno.portal.api.fleet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;

/**
 * What the operator tells one kiosk: notices, and when it serves.
 *
 * @param at the portal's time: a kiosk whose clock is wrong counts from it
 * @param notices in the order in which they begin
 * @param plan null where the kiosk serves around the clock
 */
public record Notices(
        Instant at, List<Notice> notices, @Nullable WeekPlan plan) {
    public Notices {
        notices = List.copyOf(notices);
    }

    /** Around the clock. */
    public Notices(Instant at, List<Notice> notices) {
        this(at, notices, null);
    }

    /**
     * A line over all screens of a kiosk.
     *
     * @param stops the kiosk serves nobody meanwhile; a visit under way is not broken off
     * @param until when it ends by itself
     * @param text one line, at most 80 characters
     */
    public record Notice(String id, boolean stops, Instant from, Instant until, Localized text) {}
}
