package ua.vikno.portal.registers;

import java.util.function.Supplier;
import ua.vikno.portal.problems.ProblemException.Require;
import ua.vikno.portal.store.Database;

/** Runs the many transactions of one load, each short, and goes at its pace between them. */
final class Transactions {
    private final Database database;
    private final Pace pace;
    private final Runnable beat;

    /** @param beat tells others that the load is alive */
    Transactions(Database database, Pace pace, Runnable beat) {
        this.database = database;
        this.pace = pace;
        this.beat = beat;
    }

    /** How many rows the next one may write. */
    int rows() {
        return pace.rows();
    }

    void run(Runnable work) {
        long[] began = new long[1];
        database.writing().executeWithoutResult(_ -> {
            // Waiting for the writer's place is over.
            began[0] = System.nanoTime();
            byIndex();
            work.run();
        });
        pace.took(System.nanoTime() - began[0]);
        beat.run();
        pace.between();
    }

    /** Asks for a page of keys, without the writer's place. */
    <T> T read(Supplier<T> work) {
        if (database.single()) {
            return work.get();
        }
        return Require.present(
                database.writing().execute(_ -> {
                    byIndex();
                    return work.get();
                }),
                "rows");
    }

    /**
     * Of tables that were just loaded PostgreSQL has no statistics: it would read all accounts for a page of 800 keys, and
     * compare each of them with every key.
     */
    private void byIndex() {
        if (!database.single()) {
            database.client()
                    .sql("select set_config('enable_seqscan', 'off', true)")
                    .query(String.class)
                    .single();
        }
    }
}
