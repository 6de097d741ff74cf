package ua.vikno.kiosk.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends the log to a few small files that replace each other, and only there. */
public final class LogFile {
    /** Four files of half a megabyte: weeks of a busy kiosk, nothing for a disk. */
    private static final int BYTES = 512 * 1024;

    private static final int FILES = 4;

    /** Held, because the log manager forgets levels of loggers that are not referenced. */
    private static final Logger OURS = Logger.getLogger("vikno");

    private static volatile @Nullable Kept kept;

    private LogFile() {}

    /** @param directory created when missing */
    public static void open(Path directory) throws IOException {
        Files.createDirectories(directory);
        to(new FileHandler(directory.resolve("kiosk.%g.log").toString(), BYTES, FILES, true));
    }

    /** Sends the log to standard error instead: for when no file can be written. */
    public static void standardError() {
        to(new ConsoleHandler());
    }

    private static void to(Handler only) {
        only.setFormatter(new OneLine());
        Kept open = new Kept(only);
        kept = open;
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        // Libraries may quote what they choke on: of them only the level and the place are written.
        root.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        root.addHandler(open);
    }

    /** Writes what is left and lets the files go; nothing is written afterwards. */
    public static void close() {
        Kept last = kept;
        if (last != null) {
            last.end();
        }
    }

    /** @return false when no log was opened */
    static boolean write(LogRecord entry) {
        Kept open = kept;
        if (open == null) {
            return false;
        }
        open.publish(entry);
        return true;
    }

    /** Stays open while the JVM ends: its log manager closes all handlers then, just when the end of a visit is to be logged. */
    private static final class Kept extends Handler {
        private final Handler handler;

        Kept(Handler handler) {
            this.handler = handler;
        }

        @Override
        public void publish(LogRecord entry) {
            handler.publish(entry);
        }

        @Override
        public void flush() {
            handler.flush();
        }

        @Override
        public void close() {}

        void end() {
            handler.close();
        }
    }

    private static final class OneLine extends Formatter {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

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
