package ua.vikno.kiosk.log;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The one door to the kiosk's log. It takes no text: messages of exceptions quote what was typed, so only the classes and
 * places of a fault are written.
 */
public final class EventLog {
    private static final int FRAMES = 12;
    private static volatile Observer observer = (_, _) -> {};

    private final Repeats repeats = new Repeats();
    private final Logger logger = Logger.getLogger("vikno.kiosk");

    /** Told everything that is noted, on any thread; must return at once and note nothing. */
    public interface Observer {
        /** @param facts enums and numbers, or the classes and places of a fault, a line each */
        void noted(LogEvent what, String facts);
    }

    /** From now on this one is told, instead of the one before. */
    public static void tell(Observer now) {
        observer = now;
    }

    public void note(LogEvent what, Enum<?>... facts) {
        write(Level.INFO, what, Arrays.stream(facts).map(Enum::name).collect(Collectors.joining(" ")));
    }

    public void note(LogEvent what, long number) {
        write(Level.INFO, what, Long.toString(number));
    }

    public void note(LogEvent what, long number, Enum<?> fact) {
        write(Level.INFO, what, number + " " + fact.name());
    }

    /** The same fault again and again is written the 1st, 2nd, 4th, 8th … time, with its count. */
    public void note(LogEvent what, Throwable fault) {
        int times = repeats.count(what, fault);
        if (Integer.bitCount(times) != 1) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Throwable t = fault; t != null && text.length() < 4_000; t = t.getCause()) {
            text.append(t.getClass().getName());
            Arrays.stream(t.getStackTrace())
                    .limit(FRAMES)
                    .forEach(frame -> text.append(System.lineSeparator())
                            .append("    at ")
                            .append(frame));
            text.append(System.lineSeparator());
        }
        String count = times == 1 ? "" : "time " + times + " ";
        write(Level.WARNING, what, count + text.toString().stripTrailing());
    }

    private void write(Level level, LogEvent what, String facts) {
        observer.noted(what, facts);
        LogRecord entry = new LogRecord(level, facts.isEmpty() ? what.name() : what.name() + " " + facts);
        entry.setLoggerName(logger.getName());
        if (!LogFile.write(entry)) {
            logger.log(entry);
        }
    }
}
