package ua.vikno.portal.access;

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

class SessionsTest {
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
    void sessionEndsByTimeAndBelongsToItsKiosk() {
        database.client()
                .sql("insert into dwelling (id, street, house, flat, address_key, folded_key, street_key, payer)"
                        + " values (1, 's', 'h', '', 'k', 'k', 's', 'p')")
                .update();
        Sessions sessions = new Sessions(database, clock);
        String token = sessions.open("a", 1, Level.FACTOR, null).token();

        assertThat(sessions.use("a", token).level()).isEqualTo(Level.FACTOR);
        assertThat(catchThrowableOfType(ProblemException.class, () -> sessions.use("b", token))
                        .problem())
                .isEqualTo(Problem.SESSION_EXPIRED);
        now.updateAndGet(t -> t.plus(Duration.ofMinutes(14)));
        sessions.use("a", token);
        now.updateAndGet(t -> t.plus(Duration.ofMinutes(14)));
        sessions.use("a", token);
        now.updateAndGet(t -> t.plus(Duration.ofMinutes(16)));
        assertThat(catchThrowableOfType(ProblemException.class, () -> sessions.use("a", token))
                        .problem())
                .isEqualTo(Problem.SESSION_EXPIRED);
    }
}
