package ua.vikno.portal.registers;

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
            work.run();
        });
        pace.took(System.nanoTime() - began[0]);
        beat.run();
        pace.between();
    }
}
