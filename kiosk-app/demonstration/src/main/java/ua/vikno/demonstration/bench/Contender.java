package ua.vikno.demonstration.bench;

import java.nio.file.Path;

/** A kiosk program that can be started on the bench's screen. */
interface Contender {
    String name();

    /** Starts it with nothing left over from an earlier run; its own words go to the log. */
    ProcessTree start(Path log);

    /** Whether it has said in its log that everything behind its first screen is up; a browser page has nothing behind it. */
    boolean ready(Path log);
}
