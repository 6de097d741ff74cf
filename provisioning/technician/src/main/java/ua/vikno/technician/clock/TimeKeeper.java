package ua.vikno.technician.clock;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks systemd whether the clock is kept right ({@code timedatectl show}, systemd 239 or later). */
final class TimeKeeper {
    private static final int LIMIT_S = 5;
    private static final int MAX_BYTES = 4096;
    private static final List<String> ASK =
            List.of("timedatectl", "show", "--property=NTPSynchronized", "--property=NTP");

    /** Whether the clock is kept right. */
    enum Keeping {
        SYNCHRONISED,
        NOT,
        UNKNOWN
    }

    Keeping look() throws InterruptedException {
        return run(ASK);
    }

    static Keeping run(List<String> command) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
        } catch (IOException e) {
            return Keeping.UNKNOWN;
        }
        if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Keeping.UNKNOWN;
        }
        try {
            String said = new String(process.getInputStream().readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? of(said) : Keeping.UNKNOWN;
        } catch (IOException e) {
            return Keeping.UNKNOWN;
        }
    }

    static Keeping of(String said) {
        if (said.contains("NTPSynchronized=yes")) {
            return Keeping.SYNCHRONISED;
        }
        return said.contains("NTPSynchronized=no") ? Keeping.NOT : Keeping.UNKNOWN;
    }
}
