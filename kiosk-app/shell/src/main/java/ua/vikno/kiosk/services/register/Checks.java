package ua.vikno.kiosk.services.register;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.register.RegisterState.Draft;
import ua.vikno.kiosk.services.register.RegisterState.Field;

/** What may be written in the fields of a registration, checked where it is typed; the portal checks again. */
final class Checks {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ʼ .-]*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern LOCAL_PHONE = Pattern.compile("(?:\\+?38)?(0\\d{9})");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}'’ʼ])\\p{Ll}");

    private Checks() {}

    /** @return what is wrong and how to mend it; null when nothing is */
    static @Nullable Words fault(Field field, Draft draft) {
        String typed = draft.get(field).typed().strip();
        return switch (field) {
            case NAME -> name(typed);
            case PHONE ->
                typed.isEmpty() || LOCAL_PHONE.matcher(digits(typed)).matches()
                        ? null
                        : Words.of("register.phone.form");
            case EMAIL -> typed.isEmpty() || EMAIL.matcher(typed).matches() ? null : Words.of("register.email.form");
            case PIN -> pin(typed);
            case PIN_AGAIN -> typed.equals(draft.pin().typed().strip()) ? null : Words.of("register.pin-again.differs");
        };
    }

    /** As it will be sent: first letters of a name capital, a phone in E.164, one kind of apostrophe. */
    static Entry tidy(Field field, Entry entry) {
        String typed = entry.typed().strip();
        return switch (field) {
            case NAME -> entry.with(capitalised(typed.replaceAll("['’`]", "ʼ").replaceAll("\\s+", " ")));
            case PHONE -> entry.with(international(typed));
            case EMAIL -> entry.with(typed);
            case PIN, PIN_AGAIN -> entry;
        };
    }

    private static @Nullable Words name(String typed) {
        if (typed.isEmpty()) {
            return Words.of("register.name.empty");
        }
        return NAME.matcher(typed).matches() ? null : Words.of("register.name.form");
    }

    private static @Nullable Words pin(String typed) {
        if (!typed.matches("\\d{4,8}")) {
            return Words.of("register.pin.length");
        }
        if (step(typed, 0)) {
            return Words.of("register.pin.alike");
        }
        return step(typed, 1) || step(typed, -1) ? Words.of("register.pin.run") : null;
    }

    /** Whether each digit differs from the one before by {@code step}. */
    private static boolean step(String pin, int step) {
        return Stream.iterate(1, i -> i < pin.length(), i -> i + 1)
                .allMatch(i -> pin.charAt(i) - pin.charAt(i - 1) == step);
    }

    private static String capitalised(String name) {
        return WORD.matcher(name).replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
    }

    private static String international(String typed) {
        Matcher local = LOCAL_PHONE.matcher(digits(typed));
        return local.matches() ? "+38" + local.group(1) : typed;
    }

    private static String digits(String typed) {
        return typed.chars()
                .filter(c -> Character.isDigit(c) || c == '+' || Character.isLetter(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
