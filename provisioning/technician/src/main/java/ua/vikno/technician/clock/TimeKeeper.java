package ua.vikno.technician.clock;

import java.time.Duration;
import java.util.List;
import ua.vikno.technician.machine.Program;
import ua.vikno.technician.machine.Program.Said;

/** Asks systemd whether the clock is kept right ({@code timedatectl show}, systemd 239 or later). */
final class TimeKeeper {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final List<String> ASK =
            List.of("timedatectl", "show", "--property=NTPSynchronized", "--property=NTP");

    /** Whether the clock is kept right. */
    enum Keeping {
        SYNCHRONISED,
        NOT,
        UNKNOWN
    }

    Keeping look() throws InterruptedException {
        return Program.run(LONGEST, ASK)
                .filter(Said::good)
                .map(each -> of(each.said()))
                .orElse(Keeping.UNKNOWN);
    }

    static Keeping of(String said) {
        if (said.contains("NTPSynchronized=yes")) {
            return Keeping.SYNCHRONISED;
        }
        return said.contains("NTPSynchronized=no") ? Keeping.NOT : Keeping.UNKNOWN;
    }
}
