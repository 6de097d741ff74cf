package ua.vikno.kiosk.runtime.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.portal.NoticeCopy.Kept;
import ua.vikno.portal.api.fleet.Notices;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.portal.api.fleet.WeekPlan;

/**
 * What the operator tells this kiosk, and what time it is for them. Time is the portal's, counted on by the monotonic clock, so that a
 * wall clock that jumps ends or lengthens nothing. After a start without the portal it is the later of two: what has passed since
 * by the wall clock, and by the monotonic one; it is never earlier than what the portal said last.
 *
 * @param notices as the portal or the disk told them
 * @param plan when the kiosk serves; null for around the clock
 * @param at the portal's time then
 * @param since the same moment on the monotonic clock
 * @param wall the kiosk's own time at that moment; empty while the portal's own answer counts
 */
record KnownNotices(List<Notice> notices, @Nullable WeekPlan plan, Instant at, Uptime since, Optional<Instant> wall) {
    private static final Comparator<Notice> BY_WEIGHT =
            Comparator.comparing(Notice::stops).thenComparing(Notice::from).thenComparing(Notice::id);

    static KnownNotices told(Notices notices, Uptime now) {
        return new KnownNotices(notices.notices(), notices.plan(), notices.at(), now, Optional.empty());
    }

    static KnownNotices kept(Kept kept, Uptime now) {
        return new KnownNotices(kept.notices(), kept.plan(), kept.at(), now, Optional.of(kept.wall()));
    }

    Instant time(KioskClock clock) {
        Instant counted = at.plus(since.until(clock.uptime()));
        return wall.map(then -> at.plus(Duration.between(then, clock.instant())))
                .filter(dated -> dated.isAfter(counted))
                .orElse(counted);
    }

    /** Of several the one that stops service, and of those the one that began last: there is room for one. */
    Optional<Notice> current(KioskClock clock) {
        Instant now = time(clock);
        return notices.stream()
                .filter(notice -> !now.isBefore(notice.from()) && now.isBefore(notice.until()))
                .max(BY_WEIGHT);
    }
}
