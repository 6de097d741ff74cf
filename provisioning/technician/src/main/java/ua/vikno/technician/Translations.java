package ua.vikno.technician;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;

/**
 * What the command says, in Ukrainian, English or Hungarian. {@code words.properties} holds the sentences, {@code steps.properties}
 * what a technician does about a condition: {@code CONDITION}, or {@code CONDITION.KIND} where a kind of device differs.
 */
public final class Translations {
    private static final Locale UKRAINIAN = Locale.of("uk");
    private static final Locale HUNGARIAN = Locale.of("hu");

    /** What can be chosen, as it is typed. */
    public static final Set<String> LANGUAGES = Set.of("uk", "en", "hu");

    private final ResourceBundle words;
    private final ResourceBundle steps;

    public Translations(Locale language) {
        this.words = bundle("words", language);
        this.steps = bundle("steps", language);
    }

    /** @param environment such as {@code uk_UA.UTF-8}, as LC_ALL, LC_MESSAGES or LANG give it */
    public static Locale language(@Nullable Locale wanted, @Nullable String environment) {
        if (wanted != null) {
            return wanted;
        }
        String spoken = environment == null ? "" : environment;
        if (spoken.startsWith("uk")) {
            return UKRAINIAN;
        }
        return spoken.startsWith("hu") ? HUNGARIAN : Locale.ENGLISH;
    }

    public String text(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
    }

    public String of(DeviceKind kind) {
        return words.getString("kind." + kind);
    }

    public String of(DeviceStatus.State state) {
        return words.getString("state." + state);
    }

    public String of(Condition condition) {
        return words.getString("condition." + condition);
    }

    /** State and conditions in a line: {@code ready · paper near its end}. */
    public String of(DeviceStatus status) {
        String conditions = status.conditions().stream()
                .sorted()
                .map(condition -> " · " + of(condition))
                .collect(Collectors.joining());
        return of(status.state()) + conditions;
    }

    /** What the technician does next; empty when there is nothing to do. */
    public String nextStep(DeviceKind kind, Set<Condition> conditions) {
        return conditions.stream()
                .sorted()
                .map(condition -> nextStep(kind, condition))
                .collect(Collectors.joining(" "));
    }

    private String nextStep(DeviceKind kind, Condition condition) {
        String particular = condition + "." + kind;
        return steps.getString(steps.containsKey(particular) ? particular : condition.toString());
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                Translations.class.getPackageName() + "." + name,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
