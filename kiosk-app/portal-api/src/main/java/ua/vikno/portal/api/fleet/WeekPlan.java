package ua.vikno.portal.api.fleet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;

/**
 * When a kiosk serves, is dark, and starts anew. All times are Kyiv's, as the clock on the wall shows them.
 *
 * @param week when it is open; a day without an entry is closed
 * @param days what is otherwise than the week says, at most 100
 * @param servesClosed whether it serves whoever touches it while it is closed; if not, it tells when it opens
 * @param brightness of its picture by the hour
 * @param restart when it starts anew each night, within two hours after it and only while nobody is there; null for never
 */
public record WeekPlan(
        List<Hours> week,
        List<SpecialDay> days,
        boolean servesClosed,
        Brightness brightness,
        @Nullable LocalTime restart) {
    private static final int SEARCHED_DAYS = 400;

    public WeekPlan {
        week = List.copyOf(week);
        days = List.copyOf(days);
    }

    /** Open on a day of the week from a time until before another. */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {}

    /**
     * A day that is otherwise than the week says.
     *
     * @param from null, with {@code to}, for a day on which it is closed
     * @param reason one line of at most 80 characters, such as a holiday's name
     */
    public record SpecialDay(
            LocalDate date,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            Localized reason) {}

    /**
     * How bright the picture is, in percent of what the panel gives: from {@code dayFrom} until {@code eveningFrom}, and otherwise.
     *
     * @param day 20 to 100
     * @param evening 20 to 100
     */
    public record Brightness(LocalTime dayFrom, int day, LocalTime eveningFrom, int evening) {
        public int at(LocalTime time) {
            boolean wraps = eveningFrom.isBefore(dayFrom);
            boolean after = !time.isBefore(dayFrom);
            boolean before = time.isBefore(eveningFrom);
            return (wraps ? after || before : after && before) ? day : evening;
        }
    }

    /** What is otherwise on a date. */
    public Optional<SpecialDay> special(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }

    public boolean isOpen(LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        return spans(now.toLocalDate()).anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
    }

    /** When it opens next; empty when it does not within a year. */
    public Optional<LocalDateTime> opensAfter(LocalDateTime now) {
        return Stream.iterate(now.toLocalDate(), date -> date.plusDays(1))
                .limit(SEARCHED_DAYS)
                .flatMap(date ->
                        spans(date).map(span -> date.atTime(span.from())).sorted())
                .filter(opening -> opening.isAfter(now))
                .findFirst();
    }

    private record Span(LocalTime from, LocalTime to) {}

    private Stream<Span> spans(LocalDate date) {
        Optional<SpecialDay> special = special(date);
        if (special.isPresent()) {
            LocalTime from = special.get().from();
            LocalTime to = special.get().to();
            return from == null || to == null ? Stream.empty() : Stream.of(new Span(from, to));
        }
        return week.stream()
                .filter(hours -> hours.day() == date.getDayOfWeek())
                .map(hours -> new Span(hours.from(), hours.to()));
    }
}
