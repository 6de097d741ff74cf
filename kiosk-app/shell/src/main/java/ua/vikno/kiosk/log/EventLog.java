package ua.vikno.kiosk.log;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The one door to the kiosk's log. It takes no text: messages of exceptions quote what was typed, so only the classes and
 * places of a fault are written.
 */
public final class EventLog {
    private static final int FRAMES = 12;
    private final Logger logger = Logger.getLogger("vikno.kiosk");

    public void note(Happening what, Enum<?>... facts) {
        write(Level.INFO, what, Arrays.stream(facts).map(Enum::name).collect(Collectors.joining(" ")));
    }

    public void note(Happening what, long number) {
        write(Level.INFO, what, Long.toString(number));
    }

    public void note(Happening what, Throwable fault) {
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
        write(Level.WARNING, what, text.toString().stripTrailing());
    }

    private void write(Level level, Happening what, String facts) {
        logger.log(level, facts.isEmpty() ? what.name() : what.name() + " " + facts);
    }
}
