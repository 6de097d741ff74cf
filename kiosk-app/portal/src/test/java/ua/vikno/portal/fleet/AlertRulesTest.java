package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.fleet.Alert.Event;
import ua.vikno.portal.fleet.Alert.Subject;

class AlertRulesTest {
    private static final Subject SILENT = new Subject("hall", Trouble.Kind.SILENT, "");
    private static final Duration LOOK = Duration.ofSeconds(30);

    /** Looks each 30 s, as the portal does. */
    private static final class Watched {
        private Instant now = Instant.parse("2026-11-27T10:00:00Z");
        private List<AlertRow> rows = List.of();
        private final List<Event> told = new ArrayList<>();

        void looks(boolean red, Duration length, boolean mayTell) {
            for (Instant end = now.plus(length); now.isBefore(end); now = now.plus(LOOK)) {
                var decision = AlertRules.decide(red ? Map.of(SILENT, now) : Map.of(), rows, now, mayTell);
                rows = decision.rows();
                decision.alerts().forEach(alert -> told.add(alert.event()));
            }
        }

        void looks(boolean red, Duration length) {
            looks(red, length, true);
        }
    }

    private final Watched kiosk = new Watched();

    @Test
    void whatLastsIsToldAfterTwoMinutesThenEachDayAndThatItEnded() {
        kiosk.looks(true, Duration.ofMinutes(2));
        assertThat(kiosk.told).isEmpty();
        kiosk.looks(true, LOOK);
        assertThat(kiosk.told).containsExactly(Event.BEGAN);

        kiosk.looks(true, Duration.ofHours(49));
        assertThat(kiosk.told).containsExactly(Event.BEGAN, Event.LASTS, Event.LASTS);

        kiosk.looks(false, Duration.ofMinutes(10));
        assertThat(kiosk.told).hasSize(3);
        kiosk.looks(false, Duration.ofHours(1));
        assertThat(kiosk.told).containsExactly(Event.BEGAN, Event.LASTS, Event.LASTS, Event.ENDED);
    }

    @Test
    void whatIsShorterThanTwoMinutesIsToldNever() {
        for (int i = 0; i < 1_000; i++) {
            kiosk.looks(true, Duration.ofSeconds(90));
            kiosk.looks(false, LOOK);
        }

        assertThat(kiosk.told).isEmpty();
        assertThat(kiosk.rows).isEmpty();
    }

    @Test
    void aKioskThatComesAndGoesEachFewMinutesIsToldOnceADay() {
        for (int i = 0; i < 12 * 24; i++) {
            kiosk.looks(true, Duration.ofMinutes(3));
            kiosk.looks(false, Duration.ofMinutes(2));
        }

        assertThat(kiosk.told).containsExactly(Event.BEGAN);
    }

    @Test
    void whatIsDueWhileNothingMayBeToldIsToldAfterwards() {
        kiosk.looks(true, Duration.ofHours(30), false);
        assertThat(kiosk.told).isEmpty();

        kiosk.looks(true, LOOK);
        kiosk.looks(false, Duration.ofHours(1), false);
        kiosk.looks(false, LOOK);

        assertThat(kiosk.told).containsExactly(Event.BEGAN, Event.ENDED);
    }

    @Test
    void aDayWithoutTroubleForgetsHowOftenItCame() {
        for (int i = 0; i < 3; i++) {
            kiosk.looks(true, Duration.ofMinutes(5));
            kiosk.looks(false, Duration.ofDays(1).plus(Duration.ofHours(5)));
        }

        assertThat(kiosk.told)
                .containsExactly(Event.BEGAN, Event.ENDED, Event.BEGAN, Event.ENDED, Event.BEGAN, Event.ENDED);
        assertThat(kiosk.rows).isEmpty();
    }

    /** However it comes and goes: at most 20 in a day, and what was told last is true of what lasted. */
    @Property
    void noKioskFloods(@ForAll @Size(min = 50, max = 200) List<@IntRange(min = 1, max = 60) Integer> looks) {
        Watched flapping = new Watched();
        Instant end = flapping.now.plus(Duration.ofDays(1));
        boolean red = true;
        for (int i = 0; flapping.now.isBefore(end); i++) {
            flapping.looks(red, LOOK.multipliedBy(looks.get(i % looks.size())));
            red = !red;
        }

        List<Event> changes =
                flapping.told.stream().filter(event -> event != Event.LASTS).toList();
        assertThat(flapping.told).hasSizeLessThanOrEqualTo(20);
        for (int i = 0; i < changes.size(); i++) {
            assertThat(changes.get(i)).isEqualTo(i % 2 == 0 ? Event.BEGAN : Event.ENDED);
        }
        flapping.looks(true, Duration.ofMinutes(3));
        assertThat(flapping.told).last().isNotEqualTo(Event.ENDED);
        flapping.looks(false, Duration.ofHours(5));
        assertThat(flapping.told).last().isEqualTo(Event.ENDED);
    }

    @Test
    void theMorningIsAtEightInTheCityWhateverTheSeason() {
        Instant winter = Instant.parse("2026-11-27T06:00:00Z");
        Instant summer = Instant.parse("2026-07-27T05:00:00Z");
        for (Instant eight : List.of(winter, summer)) {
            assertThat(AlertRules.isMorning(eight.minusSeconds(60), eight.minusSeconds(1)))
                    .isFalse();
            assertThat(AlertRules.isMorning(eight.minusSeconds(60), eight)).isTrue();
            assertThat(AlertRules.isMorning(eight, eight.plusSeconds(86_000))).isFalse();
            assertThat(AlertRules.isMorning(eight.minusSeconds(86_400 * 3), eight.minusSeconds(1)))
                    .isTrue();
        }
    }
}
