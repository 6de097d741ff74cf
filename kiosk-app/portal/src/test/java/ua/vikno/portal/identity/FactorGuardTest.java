package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

class FactorGuardTest {
    private static final String HERS = "dwelling:1";
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-02-01T10:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @TempDir
    Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + directory.resolve("portal.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void lockLastsAQuarterOfAnHourSurvivesARestartAndThenForgets() {
        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
        assertThat(attempt(false)).isEqualTo(Problem.LOCKED);

        now.updateAndGet(t -> t.plus(Duration.ofMinutes(14)));
        assertThat(attempt(true)).isEqualTo(Problem.LOCKED);

        now.updateAndGet(t -> t.plus(Duration.ofMinutes(1)));
        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
        new FactorGuard(database, clock).check(HERS, () -> true);
        assertThat(attempt(false)).isEqualTo(Problem.WRONG_FACTOR);
    }

    @Test
    void anotherDwellingIsNotLocked() {
        attempt(false);
        attempt(false);
        attempt(false);

        assertThat(catchThrowableOfType(
                        ProblemException.class, () -> new FactorGuard(database, clock).check("dwelling:2", () -> true)))
                .isNull();
    }

    private Problem attempt(boolean right) {
        return catchThrowableOfType(
                        ProblemException.class, () -> new FactorGuard(database, clock).check(HERS, () -> right))
                .problem();
    }
}
