package ua.vikno.portal.registers;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What a load does between two of its transactions. */
interface Pace {
    /** Does not pause: no other process writes. */
    Pace ALONE = () -> {};

    /** How long a portal's load leaves the database to sign-ins: SQLite has one writer, and others look each 5 ms. */
    Duration COURTESY = Duration.ofMillis(10);

    Pace AMONG_VISITORS = () -> LockSupport.parkNanos(COURTESY.toNanos());

    void between();
}
