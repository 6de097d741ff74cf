package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.EmbeddedDatabase;
import ua.vikno.portal.store.MovedClock;

class FactorGuardTest {
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
        new FactorGuard(embedded.database(), clock).check(HERS, () -> true);
        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
    }

    @Test
    void anotherDwellingIsNotLocked() {
        attempt(false);
        attempt(false);
        attempt(false);

        assertThat(catchThrowableOfType(
                        ProblemException.class,
                        () -> new FactorGuard(embedded.database(), clock).check("dwelling:2", () -> true)))
                .isNull();
    }

    private Problem attempt(boolean right) {
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> new FactorGuard(embedded.database(), clock).check(HERS, () -> right))
                .problem();
    }
}
