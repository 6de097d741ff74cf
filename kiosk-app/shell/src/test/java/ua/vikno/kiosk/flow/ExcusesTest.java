package ua.vikno.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.portal.api.common.Problem;

/** When a busy portal may be asked again is told in words, for eyes and for ears. */
class ExcusesTest {
    private static final Texts TEXTS = Texts.load();

    private static final Event.Readiness.PrinterState NONE = new Event.Readiness.PrinterState(false, false, Set.of());

    private static Event.Refusal busy(Problem problem, @Nullable Long seconds) {
        return new Event.Refusal.Declined(
                problem, null, -1, null, seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|Спробуйте ще раз через 1 секунду.",
                "8|Спробуйте ще раз через 8 секунд.",
                "59|Спробуйте ще раз через 59 секунд.",
                "60|Спробуйте ще раз через 1 хвилину.",
                "61|Спробуйте ще раз через 2 хвилини.",
                "3600|Спробуйте ще раз через 60 хвилин.",
                "3601|Це триватиме понад годину.",
                "86400|Це триватиме понад годину.",
                "|Зачекайте хвилину й спробуйте ще раз."
            })
    void whenToComeAgainIsToldInSecondsOrMinutes(@Nullable Long seconds, String told) {
        for (Problem problem : new Problem[] {Problem.BUSY, Problem.TOO_MANY}) {
            assertThat(Excuses.of(busy(problem, seconds)))
                    .last()
                    .satisfies(way -> assertThat(TEXTS.show(way, Language.UKRAINIAN))
                            .isEqualTo(told + " Кнопкою «Допомога» можна покликати працівника."))
                    .satisfies(way -> assertThat(TEXTS.speak(way, Language.UKRAINIAN))
                            .isEqualTo(told + " Клавішею допомоги можна покликати працівника."));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNumberIsToldInEveryLanguage(Language language) {
        assertThat(TEXTS.show(Excuses.of(busy(Problem.BUSY, 42L)).getLast(), language))
                .contains("42");
        assertThat(TEXTS.speak(Excuses.of(busy(Problem.BUSY, 420L)).getLast(), language))
                .contains("7");
    }

    @Test
    void aTimeThatIsNotOfTheComingDayIsNoTimeOfALock() {
        Instant now = Instant.parse("2026-02-10T10:00:00Z");
        Context context = new Context(
                now,
                Uptime.ZERO,
                Duration.ofSeconds(10),
                new Event.Readiness(true, true, NONE, NONE, true),
                null,
                null,
                Language.UKRAINIAN,
                TextSize.DEFAULT,
                "1");
        for (String told : List.of("2026-02-10T09:59:00Z", "2026-02-12T10:00:00Z", "9999-12-31T23:59:59Z")) {
            assertThat(new Event.Refusal.Declined(Problem.LOCKED, Instant.parse(told), -1, null, null)
                            .lockedUntil(context))
                    .isEqualTo(Instant.parse("2026-02-10T10:15:00Z"));
        }
        Instant hour = Instant.parse("2026-02-10T11:00:00Z");
        assertThat(new Event.Refusal.Declined(Problem.LOCKED, hour, -1, null, null).lockedUntil(context))
                .isEqualTo(hour);
    }

    @Test
    void otherRefusalsAreNotWaitedFor() {
        assertThat(TEXTS.show(Excuses.of(busy(Problem.INTERNAL, 30L)).getLast(), Language.UKRAINIAN))
                .doesNotContain("30");
    }
}
