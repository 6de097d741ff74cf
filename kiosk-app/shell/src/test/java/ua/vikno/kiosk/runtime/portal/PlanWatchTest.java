package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Hours.Closed;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.fleet.WeekPlan;
import ua.vikno.portal.api.fleet.WeekPlan.Brightness;
import ua.vikno.portal.api.fleet.WeekPlan.Hours;
import ua.vikno.portal.api.fleet.WeekPlan.SpecialDay;

/** A kiosk and its week: it is never disturbed while somebody is there, and starts anew once a night. */
class PlanWatchTest {
    private static final WeekPlan PLAN = new WeekPlan(
            Stream.of(DayOfWeek.values())
                    .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                    .map(day -> new Hours(day, LocalTime.of(8, 0), LocalTime.of(17, 0)))
                    .toList(),
            List.of(new SpecialDay(LocalDate.of(2026, 12, 25), null, null, new Localized(Map.of("uk", "Різдво")))),
            false,
            new Brightness(LocalTime.of(7, 0), 100, LocalTime.of(19, 0), 60),
            LocalTime.of(3, 30));
    /** A Friday, in Kyiv at 10:00. */
    private static final Instant FRIDAY = Instant.parse("2026-11-27T08:00:00Z");

    private final MovedClock clock = MovedClock.standing();
    private final List<String> told = new ArrayList<>();
    private final List<Boolean> quiet = new ArrayList<>();
    private Instant at = FRIDAY;
    private @Nullable WeekPlan plan = PLAN;
    private boolean known = true;
    private final PlanWatch watch = new PlanWatch(
            () -> known ? Optional.of(new Planned(plan, at)) : Optional.empty(), clock, new EventLog(), new Told());

    private final class Told implements Keeping {
        @Override
        public void hours(@Nullable Closed closed) {
            told.add(closed == null ? "open" : "closed until " + closed.opens());
        }

        @Override
        public void picture(int percent, int step) {
            told.add(percent + " %");
        }

        @Override
        public void quiet(Instant moment, boolean usual) {
            quiet.add(usual);
        }

        @Override
        public void restart() {
            told.add("restart");
        }
    }

    private List<String> after(Duration time) {
        clock.pass(time);
        at = at.plus(time);
        return tick();
    }

    private List<String> at(String moment) {
        at = Instant.parse(moment);
        return tick();
    }

    private List<String> tick() {
        told.clear();
        watch.happened(new Event.Tick(clock.instant(), clock.uptime()));
        return List.copyOf(told);
    }

    private List<String> hours(List<String> all) {
        return all.stream().filter(one -> !one.endsWith("%")).toList();
    }

    @Test
    void closesInTheEveningDarkensAndOpensAfterTheWeekend() {
        assertThat(tick()).containsExactly("open");
        assertThat(at("2026-11-27T14:59:59Z")).isEmpty();
        assertThat(at("2026-11-27T15:00:00Z")).containsExactly("closed until 2026-11-30T06:00:00Z");
        assertThat(at("2026-11-27T17:00:00Z")).containsExactly("60 %");
        assertThat(at("2026-11-28T10:00:00Z")).containsExactly("100 %");
        assertThat(at("2026-11-30T06:00:00Z")).containsExactly("open");
    }

    @Test
    void aHolidayIsClosedAndSaysWhy() {
        at = Instant.parse("2026-12-25T10:00:00Z");
        Closed closed = Objects.requireNonNull(new Planned(PLAN, at).closed());

        assertThat(closed.reason()).isEqualTo(new Localized(Map.of("uk", "Різдво")));
        assertThat(closed.opens()).isEqualTo("2026-12-28T06:00:00Z");
    }

    @Test
    void whoIsThereAtTheEndOfTheDayIsNotDisturbed() {
        tick();
        watch.occupied(true);
        assertThat(at("2026-11-27T17:00:00Z")).isEmpty();
        watch.occupied(false);
        assertThat(tick()).containsExactly("closed until 2026-11-30T06:00:00Z", "60 %");
    }

    @Test
    void whatIsNotKnownYetChangesNothingAndWhatIsTakenBackOpens() {
        known = false;
        assertThat(at("2026-11-28T10:00:00Z")).isEmpty();
        known = true;
        assertThat(tick()).containsExactly("closed until 2026-11-30T06:00:00Z");
        plan = null;
        assertThat(tick()).containsExactly("open");
    }

    @Test
    void startsAnewOnceANightWhenNobodyIsThere() {
        clock.pass(Duration.ofHours(20));
        assertThat(hours(at("2026-11-28T01:29:59Z"))).doesNotContain("restart");
        assertThat(hours(at("2026-11-28T01:30:00Z"))).containsExactly("restart");
        assertThat(hours(after(Duration.ofMinutes(1)))).isEmpty();
    }

    @Test
    void whoIsThereAtNightOrWasAMomentAgoIsNotThrownOut() {
        clock.pass(Duration.ofHours(20));
        tick();
        watch.occupied(true);
        assertThat(at("2026-11-28T01:40:00Z")).doesNotContain("restart");
        watch.occupied(false);
        assertThat(hours(after(PlanWatch.QUIET.minusSeconds(1)))).doesNotContain("restart");
        watch.happened(new Event.Did(new Input.Presence()));
        assertThat(hours(after(PlanWatch.QUIET.minusSeconds(1)))).doesNotContain("restart");
        watch.happened(new Event.Nearby(true));
        assertThat(hours(after(PlanWatch.QUIET.minusSeconds(1)))).doesNotContain("restart");
        assertThat(hours(after(Duration.ofSeconds(1)))).contains("restart");
    }

    @Test
    void aNightInWhichSomebodyIsThereAllTheTimeHasNoRestart() {
        clock.pass(Duration.ofHours(20));
        watch.occupied(true);
        at("2026-11-28T01:40:00Z");
        watch.occupied(false);
        assertThat(hours(after(Planned.RESTART_WITHIN))).doesNotContain("restart");
    }

    @Test
    void aProcessThatHasJustBegunIsNotStartedAgainWhateverTheClockDoes() {
        for (String jumped : List.of("2026-11-28T01:30:00Z", "2026-11-29T01:30:00Z", "2026-11-28T01:45:00Z")) {
            clock.pass(Duration.ofHours(1));
            assertThat(hours(at(jumped))).doesNotContain("restart");
        }
    }

    @Test
    void inTheNightInWhichAnHourIsSkippedItStartsAnewToo() {
        // 03:00 to 04:00 is not there.
        assertThat(new Planned(PLAN, Instant.parse("2026-03-29T00:59:59Z")).isTimeToRestart())
                .isFalse();
        assertThat(new Planned(PLAN, Instant.parse("2026-03-29T01:00:00Z")).isTimeToRestart())
                .isTrue();
    }

    @Test
    void inTheNightInWhichAnHourComesTwiceItStartsAnewOnce() {
        clock.pass(Duration.ofHours(20));
        assertThat(hours(at("2026-10-25T00:30:00Z"))).contains("restart");
        PlanWatch anew = new PlanWatch(() -> Optional.of(new Planned(plan, at)), clock, new EventLog(), new Told());
        at = Instant.parse("2026-10-25T01:30:00Z");
        clock.pass(Duration.ofHours(1));
        told.clear();
        anew.happened(new Event.Tick(clock.instant(), clock.uptime()));
        assertThat(told).doesNotContain("restart");
    }

    @Test
    void theHoursOfTheDayOnWhichTheClockIsPutBackAreThoseOfTheWall() {
        // Monday after: 08:00 in winter is 06:00 UTC, before it was 05:00.
        assertThat(new Planned(PLAN, Instant.parse("2026-10-23T05:00:00Z")).closed())
                .isNull();
        assertThat(new Planned(PLAN, Instant.parse("2026-10-26T05:59:59Z")).closed())
                .isNotNull();
        assertThat(new Planned(PLAN, Instant.parse("2026-10-26T06:00:00Z")).closed())
                .isNull();
    }

    @Test
    void aRestingPictureMovesALittleAndOneThatIsUsedStands() {
        tick();
        assertThat(after(PlanWatch.DRIFT)).containsExactly("100 %");
        watch.occupied(true);
        assertThat(after(PlanWatch.DRIFT)).isEmpty();
    }

    @Test
    void aPlanThatBreaksTheContractIsNotUsed() {
        assertThat(Planned.isUsable(PLAN)).isTrue();
        for (Brightness broken : List.of(
                new Brightness(LocalTime.NOON, 0, LocalTime.NOON, 100),
                new Brightness(LocalTime.NOON, 100, LocalTime.NOON, 1_000))) {
            assertThat(Planned.isUsable(new WeekPlan(PLAN.week(), List.of(), false, broken, null)))
                    .isFalse();
        }
        SpecialDay loud = new SpecialDay(LocalDate.EPOCH, null, null, new Localized(Map.of("uk", "а".repeat(81))));
        assertThat(Planned.isUsable(new WeekPlan(PLAN.week(), List.of(loud), false, PLAN.brightness(), null)))
                .isFalse();
    }
}
