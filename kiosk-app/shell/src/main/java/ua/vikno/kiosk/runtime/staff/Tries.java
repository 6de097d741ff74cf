package ua.vikno.kiosk.runtime.staff;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/**
 * Counts wrong PINs in a row, those with a card apart: who has no card cannot lock one out. From the fifth on each locks, for
 * 1 minute, then twice as long, 15 minutes at most, on the monotonic clock. The count is on the disk before a PIN is looked
 * at; a process that begins with a count that locks waits anew, so that no restart shortens a lock.
 */
final class Tries {
    /** Wrong tries in a row that cost nothing. */
    static final int FREE = 4;

    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST = 99;
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}) (\\d{1,2})\\n");

    private final DurableFile file;
    private final KioskClock clock;
    private final EventLog log;
    private final Map<Kind, Integer> wrong = new EnumMap<>(Kind.class);
    private final Map<Kind, Uptime> until = new EnumMap<>(Kind.class);

    /** What was tried. */
    enum Kind {
        PIN_ALONE,
        PIN_WITH_CARD
    }

    Tries(DurableFile file, KioskClock clock, EventLog log) {
        this.file = file;
        this.clock = clock;
        this.log = log;
        read();
    }

    /** How long nobody is let in; zero when somebody may try. */
    Duration wait(Kind kind) {
        Uptime end = until.get(kind);
        Duration left = end == null ? Duration.ZERO : clock.uptime().until(end);
        return left.isPositive() ? left : Duration.ZERO;
    }

    /** Counts a try as a wrong one; see {@link #right}. */
    void begin(Kind kind) {
        wrong.merge(kind, 1, (before, one) -> Math.min(before + one, MOST));
        lock(kind);
        write();
    }

    void right(Kind kind) {
        wrong.put(kind, 0);
        until.remove(kind);
        write();
    }

    private void lock(Kind kind) {
        Duration lock = length(wrong.getOrDefault(kind, 0));
        if (lock.isPositive()) {
            until.put(kind, clock.uptime().plus(lock));
        }
    }

    /** @param count of wrong tries in a row */
    static Duration length(int count) {
        if (count <= FREE) {
            return Duration.ZERO;
        }
        Duration lock = SHORTEST.multipliedBy(1L << Math.min(count - FREE - 1, 10));
        return lock.compareTo(LONGEST) < 0 ? lock : LONGEST;
    }

    /** What cannot be understood counts as if it locked. */
    private void read() {
        Matcher counts = FORM.matcher(
                switch (file.read()) {
                    case Reading.Absent _ -> "0 0\n";
                    case Reading.Whole whole -> whole.text();
                    case Reading.Damaged _ -> "";
                });
        boolean known = counts.matches();
        wrong.put(Kind.PIN_ALONE, known ? Integer.parseInt(counts.group(1)) : MOST);
        wrong.put(Kind.PIN_WITH_CARD, known ? Integer.parseInt(counts.group(2)) : MOST);
        wrong.keySet().forEach(this::lock);
    }

    private void write() {
        try {
            file.write(wrong.get(Kind.PIN_ALONE) + " " + wrong.get(Kind.PIN_WITH_CARD) + "\n");
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
    }
}
