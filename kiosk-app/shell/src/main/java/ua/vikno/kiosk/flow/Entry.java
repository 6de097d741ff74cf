package ua.vikno.kiosk.flow;

import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Words;

/**
 * The text of a field and what is wrong with it.
 *
 * @param error what is wrong with it; stays until the resident types
 * @param tries how often it was wrong
 */
public record Entry(String typed, @Nullable Words error, int tries) {
    public static final Entry EMPTY = new Entry("", null, 0);

    /** A longer text is cut: a scanner or a stuck key must not fill the memory. */
    private static final int LIMIT = 120;

    public static Entry of(String typed) {
        return EMPTY.with(typed);
    }

    public Entry with(String typed) {
        return new Entry(typed.length() > LIMIT ? typed.substring(0, LIMIT) : typed, null, tries);
    }

    public Entry wrong(Words error) {
        return new Entry(typed, error, tries + 1);
    }

    /** The log never sees what was typed. */
    @Override
    public String toString() {
        return "Entry[]";
    }
}
