package ua.vikno.portal.api.trial;

import java.time.Instant;

/**
 * What a trial visit types where a resident types what stands on her bill. Good for the kiosk that asked, and for no other dwelling
 * than the one kept for tests.
 *
 * @param at the portal's time
 * @param account number of the dwelling
 * @param code six digits, its second factor
 * @param until when both end; at least 10 minutes later
 */
public record Trial(Instant at, String account, String code, Instant until) {
    /** Secrets never reach a log. */
    @Override
    public String toString() {
        return "Trial[until " + until + "]";
    }
}
