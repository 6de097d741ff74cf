package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.portal.access.Right.Level;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.EmbeddedDatabase;
import ua.vikno.portal.store.MovedClock;

class SessionsTest {
    @RegisterExtension
    final EmbeddedDatabase embedded = new EmbeddedDatabase();

    private final MovedClock clock = new MovedClock();

    @Test
    void sessionEndsByTimeAndBelongsToItsKiosk() {
        Sessions sessions = new Sessions(embedded.database(), clock);
        String token = opened(sessions);

        assertThat(sessions.use("a", token).level()).isEqualTo(Level.FACTOR);
        assertThat(catchThrowableOfType(ProblemException.class, () -> sessions.use("b", token))
                        .problem())
                .isEqualTo(Problem.SESSION_EXPIRED);
        clock.move(Duration.ofMinutes(14));
        sessions.use("a", token);
        clock.move(Duration.ofMinutes(14));
        sessions.use("a", token);
        clock.move(Duration.ofMinutes(16));
        assertThat(catchThrowableOfType(ProblemException.class, () -> sessions.use("a", token))
                        .problem())
                .isEqualTo(Problem.SESSION_EXPIRED);
    }

    @Test
    void sessionThatIsUsedAllTheTimeEndsAfterEightHoursAndMakesAHundredThings() {
        Sessions sessions = new Sessions(embedded.database(), clock);
        String token = opened(sessions);
        for (int i = 0; i < 100; i++) {
            sessions.spend(token);
        }
        assertThat(catchThrowableOfType(ProblemException.class, () -> sessions.spend(token))
                        .problem())
                .isEqualTo(Problem.TOO_MANY);

        for (int minutes = 10; minutes <= 8 * 60; minutes += 10) {
            clock.move(Duration.ofMinutes(10));
            sessions.use("a", token);
        }
        clock.move(Duration.ofMinutes(1));
        assertThat(catchThrowableOfType(ProblemException.class, () -> sessions.use("a", token))
                        .problem())
                .isEqualTo(Problem.SESSION_EXPIRED);
    }

    @Test
    void aTrialIsOfTheDwellingForTestsAloneAndThatOfTrialsAlone() {
        Sessions sessions = new Sessions(embedded.database(), clock);

        assertThat(catchThrowableOfType(ProblemException.class, () -> sessions.open("a", 1, Level.TRIAL, null, null))
                        .problem())
                .isEqualTo(Problem.FORBIDDEN);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> sessions.open("a", Trials.DWELLING, Level.FACTOR, null, null))
                        .problem())
                .isEqualTo(Problem.FORBIDDEN);
    }

    private String opened(Sessions sessions) {
        embedded.database()
                .client()
                .sql("insert into dwelling (id, street, house, flat, address_key, folded_key, street_key, payer)"
                        + " values (1, 's', 'h', '', 'k', 'k', 's', 'p')")
                .update();
        return sessions.open("a", 1, Level.FACTOR, null, null).token();
    }
}
