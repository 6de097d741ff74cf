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

class CallLimitTest {
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
    void kioskAsksSoOftenAtOnceAndThenOneByOne() {
        CallLimit limit = new CallLimit(database, 2, clock);
        limit.count("a");
        limit.count("a");
        limit.count("b");

        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> limit.count("a"));
        assertThat(refusal.problem()).isEqualTo(Problem.TOO_MANY);
        assertThat(refusal.properties()).containsEntry("retryAfterSeconds", 31L);
        now.updateAndGet(t -> t.plus(Duration.ofSeconds(29)));
        assertThat(refused(limit)).isTrue();
        now.updateAndGet(t -> t.plus(Duration.ofSeconds(1)));
        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isTrue();
    }

    @Test
    void anIdleMinuteGivesAllCallsBackAndNoMore() {
        CallLimit limit = new CallLimit(database, 3, clock);
        limit.count("a");
        limit.count("a");
        now.updateAndGet(t -> t.plus(Duration.ofHours(5)));

        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isTrue();
    }

    private static boolean refused(CallLimit limit) {
        return catchThrowableOfType(ProblemException.class, () -> limit.count("a")) != null;
    }
}
