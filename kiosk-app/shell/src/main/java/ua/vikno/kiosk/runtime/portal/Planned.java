package ua.vikno.kiosk.runtime.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event.Hours.Closed;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.fleet.WeekPlan;
import ua.vikno.portal.api.fleet.WeekPlan.SpecialDay;

/**
 * A week plan at one moment.
 *
 * @param plan null for around the clock
 * @param at the portal's time, counted on
 */
record Planned(@Nullable WeekPlan plan, Instant at) {
    /** How long after the planned hour a restart is still made: as long as the clock skips in spring, and an hour for whoever is there. */
    static final Duration RESTART_WITHIN = Duration.ofHours(2);

    private static final LocalTime TESTS = LocalTime.of(2, 0);
    private static final Duration TESTS_WITHIN = Duration.ofHours(2);
    private static final Duration TEST_BEFORE_RESTART = Duration.ofHours(1);
    private static final int MORNING = 5;

    private static final int MOST_HOURS = 14;
    private static final int MOST_DAYS = 100;
    private static final int DARKEST = 20;
    private static final int BRIGHTEST = 100;

    /** As the contract says; by one that does not keep to it nothing is done. */
    static boolean isUsable(WeekPlan plan) {
        return plan.week().size() <= MOST_HOURS
                && plan.days().size() <= MOST_DAYS
                && isBright(plan.brightness().day())
                && isBright(plan.brightness().evening())
                && plan.days().stream()
                        .allMatch(day -> day.reason().texts().values().stream().allMatch(NoticeWatch::line));
    }

    private static boolean isBright(int percent) {
        return percent >= DARKEST && percent <= BRIGHTEST;
    }

    /** @return null while it is open */
    @Nullable
    Closed closed() {
        LocalDateTime now = local();
        if (plan == null || plan.isOpen(now)) {
            return null;
        }
        Localized reason =
                plan.special(now.toLocalDate()).map(SpecialDay::reason).orElse(null);
        return new Closed(
                plan.servesClosed(), plan.opensAfter(now).map(KyivTime::moment).orElse(null), reason);
    }

    /** Of the panel's brightness. */
    int percent() {
        return plan == null ? BRIGHTEST : plan.brightness().at(local().toLocalTime());
    }

    /** Whether the planned hour of the restart was a moment ago. */
    boolean isTimeToRestart() {
        LocalTime restart = plan == null ? null : plan.restart();
        if (restart == null) {
            return false;
        }
        Duration since = Duration.between(restart, local().toLocalTime());
        Duration wrapped = since.isNegative() ? since.plusDays(1) : since;
        return wrapped.compareTo(RESTART_WITHIN) < 0;
    }

    /** Whether it is the hour before the restart, or without one 2:00 to 4:00; by night, or while it is closed. */
    boolean isTimeToTest() {
        LocalTime restart = plan == null ? null : plan.restart();
        LocalTime first = restart == null ? TESTS : restart.minus(TEST_BEFORE_RESTART);
        Duration length = restart == null ? TESTS_WITHIN : TEST_BEFORE_RESTART;
        LocalDateTime now = local();
        Duration since = Duration.between(first, now.toLocalTime());
        Duration wrapped = since.isNegative() ? since.plusDays(1) : since;
        return wrapped.compareTo(length) < 0 && (now.getHour() < MORNING || closed() != null);
    }

    private LocalDateTime local() {
        return KyivTime.at(at).toLocalDateTime();
    }
}
