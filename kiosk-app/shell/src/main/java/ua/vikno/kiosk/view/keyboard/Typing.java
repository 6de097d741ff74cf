package ua.vikno.kiosk.view.keyboard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings.Language;

/**
 * What is being typed. The flow owns the value, but its answer comes later than the next key: until it has caught up, the
 * value as typed here counts, so that no key is lost under a quick finger.
 */
public final class Typing {
    private static final int MOST_UNANSWERED = 64;

    private final Deque<String> unanswered = new ArrayDeque<>();
    private @Nullable Field field;
    private String value = "";
    private Language alphabet = Language.UKRAINIAN;
    private boolean digits;
    private @Nullable Boolean capitals;

    /** Takes what the flow says, unless it only repeats something older than what was typed since. */
    public void adopt(Field shown, Language language) {
        if (field == null || !field.id().equals(shown.id()) || field.kind() != shown.kind()) {
            unanswered.clear();
            value = shown.value();
            digits = false;
            capitals = null;
            alphabet = Boards.first(shown.kind(), language);
        } else if (unanswered.contains(shown.value())) {
            while (!shown.value().equals(unanswered.poll())) {
                // Older answers were skipped.
            }
        } else if (!shown.value().equals(value)) {
            unanswered.clear();
            value = shown.value();
        }
        field = shown;
    }

    /** Forgets everything; the next screen starts afresh. */
    public void forget() {
        unanswered.clear();
        field = null;
        value = "";
        capitals = null;
    }

    public String value() {
        return value;
    }

    /** Whose letters are shown. */
    Language alphabet() {
        return alphabet;
    }

    boolean digits() {
        return digits;
    }

    /** Whether the next letter is a capital: as chosen, else at the beginning of each name. */
    public boolean capitals() {
        if (capitals != null) {
            return capitals;
        }
        boolean named = field != null && field.kind() == Field.Kind.NAME;
        return named && (value.isEmpty() || value.endsWith(" ") || value.endsWith("-"));
    }

    void toggleCapitals() {
        capitals = !capitals();
    }

    void toggleDigits() {
        digits = !digits;
    }

    void toggleAlphabet(Language language) {
        alphabet = Boards.other(alphabet, language);
    }

    /** @return what to send, or null if the field is full */
    Input.@Nullable Type write(String text) {
        if (field == null || value.length() + text.length() > field.maxLength()) {
            return null;
        }
        String typed = capitals() ? text.toUpperCase(Locale.ROOT) : text;
        capitals = null;
        return changed(value + typed, field);
    }

    Input.@Nullable Type erase() {
        if (field == null || value.isEmpty()) {
            return null;
        }
        return changed(value.substring(0, value.offsetByCodePoints(value.length(), -1)), field);
    }

    Input.@Nullable Type eraseAll() {
        return field == null || value.isEmpty() ? null : changed("", field);
    }

    private Input.Type changed(String next, Field of) {
        value = next;
        unanswered.add(next);
        if (unanswered.size() > MOST_UNANSWERED) {
            unanswered.poll();
        }
        return new Input.Type(of.id(), next);
    }

    /** Whether nothing but the value differs, so that the picture around it may stay. */
    public static boolean only(Screen.Ask old, Screen.Ask now) {
        var a = old.field();
        var b = now.field();
        return old.frame().equals(now.frame())
                && a.id().equals(b.id())
                && a.kind() == b.kind()
                && a.label().equals(b.label())
                && a.hint().equals(b.hint())
                && Objects.equals(a.error(), b.error())
                && a.suggestions().equals(b.suggestions());
    }
}
