package ua.vikno.portal.api.deadlines;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The days on which a city works. Its staff keep it: libraries of holidays know neither martial law nor a council's decision.
 *
 * @param zone in which the city's days begin
 * @param weekend days of the week without work; at least one is left
 * @param off single days without work, at most 2,000
 * @param worked single days with work, though they fall on a weekend
 */
public record WorkingCalendar(ZoneId zone, Set<DayOfWeek> weekend, Set<LocalDate> off, Set<LocalDate> worked) {
    private static final int MOST = 2000;

    public WorkingCalendar {
        weekend = Set.copyOf(weekend);
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week without a working day");
        }
        if (off.size() > MOST || worked.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " single days");
        }
    }

    boolean works(LocalDate day) {
        return worked.contains(day) || !(weekend.contains(day.getDayOfWeek()) || off.contains(day));
    }

    LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    Instant after(Instant begun, Duration length) {
        Duration left = length;
        ZonedDateTime at = begun.atZone(zone);
        while (true) {
            ZonedDateTime tomorrow = at.toLocalDate().plusDays(1).atStartOfDay(zone);
            if (works(at.toLocalDate())) {
                Duration today = Duration.between(at, tomorrow);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = tomorrow;
        }
    }
}
