package ua.vikno.kiosk.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sends the log to a few small files that replace each other, and only there. */
public final class LogFile {
    /** Four files of half a megabyte: weeks of a busy kiosk, nothing for a disk. */
    private static final int BYTES = 512 * 1024;

    private static final int FILES = 4;

    /** Held, because the log manager forgets levels of loggers that nobody holds. */
    private static final Logger OURS = Logger.getLogger("vikno");

    private LogFile() {}

    /** @param directory created when missing */
    public static void open(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileHandler file = new FileHandler(directory.resolve("kiosk.%g.log").toString(), BYTES, FILES, true);
        file.setFormatter(new OneLine());
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        // Libraries may quote what they choke on: of them only the level and the place are written.
        root.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        root.addHandler(file);
    }

    private static final class OneLine extends Formatter {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

        @Override
        public String format(LogRecord entry) {
            String text = entry.getLoggerName() != null && entry.getLoggerName().startsWith("vikno.")
                    ? entry.getMessage()
                    : "LIBRARY " + entry.getLoggerName() + " " + kind(entry);
            return TIME.format(entry.getInstant()) + " " + entry.getLevel().getName() + " " + text
                    + System.lineSeparator();
        }

        private static String kind(LogRecord entry) {
            Throwable fault = entry.getThrown();
            return fault == null ? "" : fault.getClass().getName();
        }
    }
}
