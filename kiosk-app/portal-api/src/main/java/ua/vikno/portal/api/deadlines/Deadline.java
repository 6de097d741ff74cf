package ua.vikno.portal.api.deadlines;

import java.time.Instant;
import java.time.LocalDate;

/** By when something must be done, together with how that came about: residents and staff are shown both. */
public sealed interface Deadline {
    /**
     * The end of a day.
     *
     * @param begun day 0
     * @param last where the term ends by the calendar
     * @param due where it ends for the city: the next working day where the rule says so
     */
    record Day(LocalDate begun, LocalDate last, LocalDate due) implements Deadline {}

    record Moment(Instant begun, Instant due) implements Deadline {}
}
