package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.SessionRequest.Method;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.EmbeddedDatabase;
import ua.vikno.portal.store.MovedClock;

class FactorGuardTest {
    private static final String KIOSK = "hall-1";
    private static final String HERS = "dwelling:1";

    @RegisterExtension
    final EmbeddedDatabase embedded = new EmbeddedDatabase();

    private final MovedClock clock = new MovedClock();

    @Test
    void lockLastsAQuarterOfAnHourSurvivesARestartAndThenForgets() {
        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
        assertThat(attempt(false)).isEqualTo(Problem.LOCKED);

        clock.move(Duration.ofMinutes(14));
        assertThat(attempt(true)).isEqualTo(Problem.LOCKED);

        clock.move(Duration.ofMinutes(1));
        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
        guard().check(KIOSK, Method.CONTROL_CODE, HERS, () -> true);
        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
    }

    @Test
    void anotherDwellingIsNotLocked() {
        attempt(false);
        attempt(false);
        attempt(false);

        assertThat(catchThrowableOfType(
                        ProblemException.class,
                        () -> guard().check(KIOSK, Method.CONTROL_CODE, "dwelling:2", () -> true)))
                .isNull();
    }

    @Test
    void wrongFactorsOfMoreThanAnHourAgoAreForgotten() {
        attempt(false);
        attempt(false);
        clock.move(Duration.ofMinutes(61));

        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
        assertThat(attempt(false)).isEqualTo(Problem.LOCKED);
    }

    @Test
    void oneKioskTriesTenSubjectsAMinuteWithOneKindOfFactorAndGoesOnWithTheOthers() {
        for (int i = 0; i < 10; i++) {
            assertThat(refused(KIOSK, Method.PORTAL_PIN, i, false)).isEqualTo(Problem.WRONG_FACTOR);
        }

        assertThat(refused(KIOSK, Method.PORTAL_PIN, 10, false)).isEqualTo(Problem.TOO_MANY);
        assertThat(refused(KIOSK, Method.PORTAL_PIN, 11, true)).isEqualTo(Problem.TOO_MANY);
        assertThat(refused(KIOSK, Method.BILL_BARCODE, 12, true)).isNull();
        assertThat(refused("hall-2", Method.PORTAL_PIN, 13, true)).isNull();
        clock.move(Duration.ofSeconds(6));
        assertThat(refused(KIOSK, Method.PORTAL_PIN, 14, false)).isEqualTo(Problem.WRONG_FACTOR);
        assertThat(refused(KIOSK, Method.PORTAL_PIN, 15, false)).isEqualTo(Problem.TOO_MANY);
    }

    @Test
    void oneKioskTriesSixtySubjectsAnHourAndThenOneAMinute() {
        int wrong = 0;
        for (int minute = 0; minute < 8 * 60; minute++) {
            for (int i = 0; i < 12; i++) {
                wrong += refused(KIOSK, Method.CONTROL_CODE, 100 * minute + i, false) == Problem.WRONG_FACTOR ? 1 : 0;
            }
            clock.move(Duration.ofMinutes(1));
        }

        assertThat(wrong).isBetween(8 * 60, 8 * 60 + 60);
    }

    @Test
    void aRightFactorThatWasTriedBesideTooManyWrongOnesIsRefused() {
        Problem refused = problem(() -> guard().check(KIOSK, Method.PORTAL_PIN, "number:1", () -> {
            for (int i = 0; i < 10; i++) {
                refused(KIOSK, Method.PORTAL_PIN, i, false);
            }
            return true;
        }));

        assertThat(refused).isEqualTo(Problem.TOO_MANY);
    }

    @Test
    void fourDigitsOfOneNumberAreNotGuessedByPatience() {
        int[] judged = new int[1];
        int days = 20;
        for (int i = 0; i < days * 24 * 6; i++) {
            String kiosk = "hall-" + i % 7;
            problem(() -> guard().check(kiosk, Method.PORTAL_PIN, HERS, () -> {
                judged[0]++;
                return false;
            }));
            clock.move(Duration.ofMinutes(10));
        }

        assertThat(judged[0]).isBetween(30, 30 + days);
    }

    @Test
    void aNumberThatSomebodyTriesIsClosedForPinsAndOpensAgain() {
        for (int i = 0; i < 10; i++) {
            for (int wrong = 0; wrong < 3; wrong++) {
                wrongPin("hall-" + i);
            }
            clock.move(Duration.ofMinutes(16));
        }

        assertThat(problem(() -> guard().check(KIOSK, Method.PORTAL_PIN, HERS, () -> true)))
                .isEqualTo(Problem.LOCKED);
        assertThat(problem(() -> guard().check(KIOSK, Method.CONTROL_CODE, "dwelling:9", () -> true)))
                .isNull();
        clock.move(Duration.ofDays(1));
        assertThat(problem(() -> guard().check(KIOSK, Method.PORTAL_PIN, HERS, () -> true)))
                .isNull();
    }

    private void wrongPin(String kiosk) {
        problem(() -> guard().check(kiosk, Method.PORTAL_PIN, HERS, () -> false));
    }

    private @Nullable Problem refused(String kiosk, Method method, int subject, boolean right) {
        return problem(() -> guard().check(kiosk, method, "subject:" + subject, () -> right));
    }

    private static @Nullable Problem problem(ThrowingCallable call) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, call);
        return refusal == null ? null : refusal.problem();
    }

    private FactorGuard guard() {
        return new FactorGuard(embedded.database(), new FactorLimit(embedded.database(), clock), clock);
    }

    private Problem attempt(boolean right) {
        return catchThrowableOfType(
                        ProblemException.class, () -> guard().check(KIOSK, Method.CONTROL_CODE, HERS, () -> right))
                .problem();
    }
}
