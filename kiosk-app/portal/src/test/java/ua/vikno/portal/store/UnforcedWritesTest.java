package ua.vikno.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What does not wait for the disk is a commit like others to everybody, and never waits for its own transaction. */
class UnforcedWritesTest {
    /** SQLite's numbers of {@code synchronous}. */
    private static final int NORMAL = 1;

    private static final int FULL = 2;

    @RegisterExtension
    final EmbeddedDatabase embedded = new EmbeddedDatabase();

    @Test
    void onlyTheyDoNotWaitForTheDisk() {
        Database database = embedded.database();

        assertThat(synchronous(database.unforced())).isEqualTo(NORMAL);
        assertThat(synchronous(database.client())).isEqualTo(FULL);
        assertThat(database.unforced()
                        .sql("pragma journal_mode")
                        .query(String.class)
                        .single())
                .isEqualTo("wal");
    }

    @Test
    void theyAreSeenAtOnceAndComeAfterTheWriterBefore() throws Exception {
        Database database = embedded.database();
        CountDownLatch begun = new CountDownLatch(16);
        Thread[] writers = IntStream.range(0, 16)
                .mapToObj(i -> new Thread(() -> {
                    begun.countDown();
                    write(database.unforced(), "u" + i);
                }))
                .toArray(Thread[]::new);

        database.writing().executeWithoutResult(_ -> {
            write(database.client(), "first");
            for (Thread writer : writers) {
                writer.start();
            }
            await(begun);
            assertThat(rows(database)).isEqualTo(1);
        });
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(rows(database)).isEqualTo(17);
    }

    @Test
    void insideATransactionTheyAreRefusedInsteadOfWaitingForIt() {
        Database database = embedded.database();

        database.writing()
                .executeWithoutResult(
                        _ -> assertThatThrownBy(database::unforced).isInstanceOf(IllegalStateException.class));
        assertThat(synchronous(database.unforced())).isEqualTo(NORMAL);
    }

    private static int synchronous(JdbcClient client) {
        return client.sql("pragma synchronous").query(Integer.class).single();
    }

    private static void write(JdbcClient client, String name) {
        client.sql("insert into setting (name, value) values (:name, '')")
                .param("name", name)
                .update();
    }

    private static int rows(Database database) {
        return database.client()
                .sql("select count(*) from setting")
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
