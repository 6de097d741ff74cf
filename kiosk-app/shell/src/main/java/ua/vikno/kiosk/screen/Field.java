package ua.vikno.kiosk.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Screen.Choose.Option;

/**
 * One thing to type.
 *
 * @param hint the format, shown before anything is typed
 * @param purpose why it is asked; spoken (EN 301 549, 11.1.3.5.2)
 * @param value as typed so far
 * @param error what is wrong and how to mend it
 * @param suggestions at most six; choosing one sends {@link Input.Choose}
 */
public record Field(
        String id,
        Words label,
        Words hint,
        Words purpose,
        Kind kind,
        String value,
        int maxLength,
        @Nullable Words error,
        List<Option> suggestions) {
    public Field {
        suggestions = List.copyOf(suggestions);
    }

    /** The log never sees what was typed. */
    @Override
    public String toString() {
        return "Field[" + id + "]";
    }

    /** Which keys are offered, and whether what is typed may be seen or spoken. */
    public enum Kind {
        /** Letters, digits, hyphen and slash: account numbers such as {@code Т-454710/0}. */
        ACCOUNT,
        DIGITS,
        AMOUNT,
        /** Digits, masked. */
        PIN,
        NAME,
        /** Any letters; narrows a list of suggestions. */
        SEARCH,
        PHONE,
        EMAIL
    }
}
