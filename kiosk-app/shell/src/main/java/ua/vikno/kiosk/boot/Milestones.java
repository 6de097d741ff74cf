package ua.vikno.kiosk.boot;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.Happening;

/** Says when the kiosk stood where, since the process was born: on standard output for a bench, and in the log. */
final class Milestones {
    private final Instant born = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    private final EventLog log;

    Milestones(EventLog log) {
        this.log = log;
    }

    void painted() {
        say("kiosk painted", Happening.PAINTED);
    }

    void ready() {
        say("kiosk ready", Happening.READY);
    }

    private void say(String what, Happening happening) {
        long millis = Duration.between(born, Instant.now()).toMillis();
        log.note(happening, millis);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(what + " " + millis + " ms");
    }
}
