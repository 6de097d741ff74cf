package ua.vikno.portal.api.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a law or the city says about how long something may take.
 *
 * @param rolls whether a last day without work moves to the next working day
 * @param longest what all extensions together may not exceed; null where nothing limits them
 */
public record DeadlineRule(Term term, boolean rolls, Term.@Nullable OfDays longest) {
    public Deadline from(Instant begun, WorkingCalendar calendar) {
        return switch (term) {
            case Term.OfDays days -> day(days, dayOf(begun, calendar.zone()), calendar);
            case Term.Hours hours ->
                new Deadline.Moment(
                        begun,
                        hours.daysOffRest() ? calendar.after(begun, hours.length()) : begun.plus(hours.length()));
        };
    }

    /** The latest to which it can be extended; null where nothing limits that. */
    public Deadline.@Nullable Day longestFrom(Instant begun, WorkingCalendar calendar) {
        return longest == null ? null : day(longest, dayOf(begun, calendar.zone()), calendar);
    }

    private Deadline.Day day(Term.OfDays days, LocalDate begun, WorkingCalendar calendar) {
        LocalDate last = days.last(begun, calendar);
        return new Deadline.Day(begun, last, rolls ? calendar.onOrAfter(last) : last);
    }

    private static LocalDate dayOf(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
