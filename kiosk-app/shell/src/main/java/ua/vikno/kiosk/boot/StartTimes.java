package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;

/** Says when the kiosk stood where, since the process was born: on standard output for a bench, and in the log. */
final class StartTimes {
    /** Clock ticks in the files of /proc: the same on every Linux, whatever the kernel counts in. */
    private static final long TICKS_PER_SECOND = 100;

    /** In /proc/self/stat, counted from the one after the program's name. */
    private static final int START_TIME = 19;

    private final EventLog log;

    StartTimes(EventLog log) {
        this.log = log;
    }

    void painted() {
        say("kiosk painted", LogEvent.PAINTED);
    }

    void ready() {
        say("kiosk ready", LogEvent.READY);
    }

    private void say(String what, LogEvent happening) {
        long millis = age();
        log.note(happening, millis);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(what + " " + millis + " ms");
    }

    /** Both files count from the machine's start; a ProcessHandle's start instant may be wrong by a second. */
    private static long age() {
        try {
            String uptime = Files.readString(Path.of("/proc/uptime"));
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long born = Long.parseLong(fields[START_TIME]) * 1_000 / TICKS_PER_SECOND;
            return new BigDecimal(uptime.substring(0, uptime.indexOf(' ')))
                            .movePointRight(3)
                            .longValue()
                    - born;
        } catch (IOException e) {
            return -1;
        }
    }
}
