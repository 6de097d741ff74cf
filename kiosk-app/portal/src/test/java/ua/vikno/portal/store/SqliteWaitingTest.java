package ua.vikno.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever waits for SQLite's writer looks each 5 ms, whatever the connection did before. */
class SqliteWaitingTest {
    @RegisterExtension
    final EmbeddedDatabase embedded = new EmbeddedDatabase();

    /** SQLite has either a busy handler, and then its {@code busy_timeout} is 0, or a timeout of its own. */
    @Test
    void aConnectionWaitsInItsOwnWayAfterQueriesBatchesAndTransactions() {
        Database database = embedded.database();
        for (int i = 0; i < 3; i++) {
            assertThat(database.client().sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
            database.batches().batchUpdate("delete from setting where name = ?", List.<Object[]>of(new Object[] {"x"}));
            database.writing()
                    .executeWithoutResult(_ -> assertThat(busyTimeout(database)).isZero());
            assertThat(busyTimeout(database)).isZero();
        }
    }

    @Test
    void whoeverWaitsForTheWritersPlaceIsSeen() throws Exception {
        Database database = embedded.database();
        assertThat(database.awaited()).isFalse();
        Thread waiting = new Thread(() ->
                database.client().sql("delete from setting where name = 'x'").update());

        database.writing().executeWithoutResult(_ -> {
            waiting.start();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                while (!database.awaited()) {
                    Thread.onSpinWait();
                }
            });
        });

        waiting.join();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (database.awaited()) {
                Thread.onSpinWait();
            }
        });
    }

    private static int busyTimeout(Database database) {
        return database.client().sql("pragma busy_timeout").query(Integer.class).single();
    }
}
