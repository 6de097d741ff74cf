package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
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

    @Test
    void controlCodeIsGoodForItsMonthAndTwoMore() {
        ControlCodes codes = new ControlCodes(new Secrets(new byte[32]));
        YearMonth january = YearMonth.of(2026, 1);
        String code = codes.of("вул. успенська|20а|13", january);

        assertThat(code).matches("\\d{6}");
        assertThat(codes.accepts(code, "вул. успенська|20а|13", january.plusMonths(2)))
                .isTrue();
        assertThat(codes.accepts(code, "вул. успенська|20а|13", january.plusMonths(3)))
                .isFalse();
        assertThat(codes.accepts(code, "вул. успенська|20а|14", january)).isFalse();
    }

    @Test
    void handleIsGoodForHalfAnHourAndOnlyForItsDwelling() {
        Handles handles = new Handles(new Secrets(new byte[32]), clock);
        String handle = handles.of(42);

        assertThat(handles.dwelling(handle)).hasValue(42);
        assertThat(handles.dwelling(handle.replaceFirst("42", "43"))).isEmpty();
        now.updateAndGet(t -> t.plus(Duration.ofMinutes(31)));
        assertThat(handles.dwelling(handle)).isEmpty();
    }

    @Test
    void previewsAreLimitedForEachKioskByTheMinute() {
        CallLimit limit = new CallLimit(2, clock);
        limit.count("a");
        limit.count("a");
        limit.count("b");

        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> limit.count("a"));
        assertThat(refusal.problem()).isEqualTo(Problem.TOO_MANY);
        now.updateAndGet(t -> t.plus(Duration.ofSeconds(61)));
        assertThat(catchThrowableOfType(ProblemException.class, () -> limit.count("a")))
                .isNull();
    }

    @Test
    void sessionEndsByTimeAndBelongsToItsKiosk() {
        database.client()
                .sql("insert into dwelling (id, street, house, flat, address_key, folded_key, street_key, payer)"
                        + " values (1, 's', 'h', '', 'k', 'k', 's', 'p')")
                .update();
        Visits visits = new Visits(database, clock);
        String token = visits.open("a", 1, Level.FACTOR, null).token();

        assertThat(visits.use("a", token).level()).isEqualTo(Level.FACTOR);
        assertThat(catchThrowableOfType(ProblemException.class, () -> visits.use("b", token))
                        .problem())
                .isEqualTo(Problem.SESSION_EXPIRED);
        now.updateAndGet(t -> t.plus(Duration.ofMinutes(14)));
        visits.use("a", token);
        now.updateAndGet(t -> t.plus(Duration.ofMinutes(14)));
        visits.use("a", token);
        now.updateAndGet(t -> t.plus(Duration.ofMinutes(16)));
        assertThat(catchThrowableOfType(ProblemException.class, () -> visits.use("a", token))
                        .problem())
                .isEqualTo(Problem.SESSION_EXPIRED);
    }

    private Problem attempt(boolean right) {
        return catchThrowableOfType(
                        ProblemException.class, () -> new FactorGuard(database, clock).check(HERS, () -> right))
                .problem();
    }
}
