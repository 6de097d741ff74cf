package ua.vikno.portal.api.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts the examples of Ukrainian terms that were computed apart, and what a day added later does to them. */
class DeadlineRuleTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final WorkingCalendar WEEKENDS = new WorkingCalendar(KYIV, WEEKEND, Set.of(), Set.of());
    private static final DeadlineRule APPEAL = new DeadlineRule(new Term.Months(1), true, new Term.Days(45));

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-28, 2026-03-02",
        "2026-08-31, 2026-09-30, 2026-09-30",
        "2026-11-26, 2026-12-26, 2026-12-28",
        "2026-12-31, 2027-01-31, 2027-02-01",
        "2027-01-30, 2027-02-28, 2027-03-01"
    })
    void aMonthIsNotThirtyDaysAndRollsOffTheWeekend(LocalDate begun, LocalDate last, LocalDate due) {
        assertThat(APPEAL.from(day(begun), WEEKENDS)).isEqualTo(new Deadline.Day(begun, last, due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-15, 2026-02-16",
        "2026-02-27, 2026-03-14, 2026-03-16",
        "2026-11-26, 2026-12-11, 2026-12-11"
    })
    void fifteenDaysAreDaysOfTheCalendar(LocalDate begun, LocalDate last, LocalDate due) {
        assertThat(new DeadlineRule(new Term.Days(15), true, null).from(day(begun), WEEKENDS))
                .isEqualTo(new Deadline.Day(begun, last, due));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26, 2027-01-10, 2027-01-11", "2026-12-31, 2027-02-14, 2027-02-15"})
    void extensionsEndAfter45Days(LocalDate begun, LocalDate last, LocalDate due) {
        assertThat(APPEAL.longestFrom(day(begun), WEEKENDS)).isEqualTo(new Deadline.Day(begun, last, due));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26, 2026-12-10", "2026-12-31, 2027-01-14"})
    void tenWorkingDays(LocalDate begun, LocalDate due) {
        assertThat(new DeadlineRule(new Term.WorkingDays(10), false, null).from(day(begun), WEEKENDS))
                .isEqualTo(new Deadline.Day(begun, due, due));
    }

    @ParameterizedTest
    @CsvSource({
        "PT24H, 2026-10-25T02:30+03:00, 2026-10-26T01:30+02:00",
        "PT3H,  2026-03-29T01:30+02:00, 2026-03-29T05:30+03:00",
        "PT24H, 2026-03-29T01:30+02:00, 2026-03-30T02:30+03:00"
    })
    void hoursPassAlsoWhenClocksAreChanged(Duration length, OffsetDateTime begun, OffsetDateTime due) {
        assertThat(new DeadlineRule(new Term.Hours(length, false), false, null).from(begun.toInstant(), WEEKENDS))
                .isEqualTo(new Deadline.Moment(begun.toInstant(), due.toInstant()));
    }

    @ParameterizedTest
    @CsvSource({
        "PT24H, 2026-11-27T15:00+02:00, 2026-11-30T15:00+02:00",
        "PT24H, 2026-11-28T15:00+02:00, 2026-12-01T00:00+02:00",
        "PT9H,  2026-11-27T15:00+02:00, 2026-11-28T00:00+02:00",
        "PT24H, 2026-10-23T12:00+03:00, 2026-10-26T12:00+02:00"
    })
    void hoursOfDaysOffDoNotCountWhereTheyRest(Duration length, OffsetDateTime begun, OffsetDateTime due) {
        assertThat(new DeadlineRule(new Term.Hours(length, true), false, null).from(begun.toInstant(), WEEKENDS))
                .isEqualTo(new Deadline.Moment(begun.toInstant(), due.toInstant()));
    }

    @Test
    void aDayTakenOffMovesExactlyTheTermsThatItLiesIn() {
        LocalDate holiday = LocalDate.of(2026, 12, 10);
        WorkingCalendar calendar = new WorkingCalendar(KYIV, WEEKEND, Set.of(holiday), Set.of());
        DeadlineRule ten = new DeadlineRule(new Term.WorkingDays(10), false, null);

        assertThat(ten.from(day("2026-11-26"), calendar)).extracting("due").isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(ten.from(day("2026-11-25"), calendar)).extracting("due").isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(ten.from(day("2026-12-10"), calendar)).extracting("due").isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Test
    void aSaturdayWithWorkCounts() {
        WorkingCalendar calendar = new WorkingCalendar(KYIV, WEEKEND, Set.of(), Set.of(LocalDate.of(2026, 11, 28)));

        assertThat(new DeadlineRule(new Term.WorkingDays(1), false, null).from(day("2026-11-27"), calendar))
                .extracting("due")
                .isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void whatCouldNotBeCountedIsRefused() {
        Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
        assertThatThrownBy(() -> new WorkingCalendar(KYIV, all, Set.of(), Set.of()))
                .hasMessageContaining("without a working day");
        assertThatThrownBy(() -> new Term.Months(0)).hasMessageContaining("1 to 120");
        assertThatThrownBy(() -> new Term.Days(3661)).hasMessageContaining("1 to 3660");
        assertThatThrownBy(() -> new Term.WorkingDays(1001)).hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> new Term.Hours(Duration.ZERO, false)).hasMessageContaining("366 days");
        assertThatThrownBy(() -> new Term.Hours(Duration.ofDays(367), false)).hasMessageContaining("366 days");
    }

    @Property
    void moreWorkingDaysEndLaterAndOnAWorkingDay(
            @ForAll @IntRange(min = 0, max = 3000) int begun, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate first = LocalDate.of(2024, 1, 1).plusDays(begun);
        LocalDate due = new Term.WorkingDays(count).last(first, WEEKENDS);

        assertThat(WEEKENDS.works(due)).isTrue();
        assertThat(first.plusDays(1).datesUntil(due.plusDays(1)).filter(WEEKENDS::works))
                .hasSize(count);
    }

    private static Instant day(String day) {
        return day(LocalDate.parse(day));
    }

    private static Instant day(LocalDate day) {
        return day.atStartOfDay(KYIV).toInstant();
    }
}
