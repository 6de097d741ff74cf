package ua.vikno.technician.setup;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.technician.Translations;

/**
 * What was typed behind {@code vikno-setup}.
 *
 * @param step empty for the menu of all
 * @param report the directory in which the report of a self-test is written
 * @param minutes that a soak lasts, as typed; empty where it shall ask
 * @param language null for that of the environment, or the first question
 * @param demonstration simulated devices may be named
 */
record SetupOrder(
        Optional<String> step,
        Path config,
        Path report,
        String minutes,
        @Nullable Locale language,
        boolean demonstration) {
    private static final Path USUAL = Path.of("/etc/vikno/kiosk.properties");
    private static final Path REPORTS = Path.of("/var/lib/vikno-setup");

    /** Typed wrongly; the message says what. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    /** @param steps the names that there are */
    static SetupOrder parse(List<String> arguments, List<String> steps) throws Misused {
        Optional<String> step = Optional.empty();
        Path config = USUAL;
        Path report = REPORTS;
        String minutes = "";
        Locale language = null;
        boolean demonstration = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--config" -> config = Path.of(value(word, rest));
                case "--minutes" -> minutes = value(word, rest);
                case "--report" -> report = Path.of(value(word, rest));
                case "--language" -> language = language(value(word, rest));
                case "--demonstration" -> demonstration = true;
                default -> {
                    if (step.isPresent() || !steps.contains(word)) {
                        throw new Misused("'" + word + "' is none of " + steps);
                    }
                    step = Optional.of(word);
                }
            }
        }
        return new SetupOrder(step, config, report, minutes, language, demonstration);
    }

    private static String value(String option, Iterator<String> rest) throws Misused {
        if (!rest.hasNext()) {
            throw new Misused(option + " wants a value");
        }
        return rest.next();
    }

    private static Locale language(String text) throws Misused {
        if (!Translations.LANGUAGES.contains(text)) {
            throw new Misused("--language wants uk, en or hu");
        }
        return Locale.of(text);
    }
}
