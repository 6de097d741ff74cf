package ua.vikno.technician.step;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import ua.vikno.technician.Translations;
import ua.vikno.technician.Visible;

/** Turns what is said into sentences, in Ukrainian, English or Hungarian: {@code words.properties} beside this class. */
public final class Words {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm xxx").withZone(ZoneId.of("Europe/Kyiv"));

    private final Locale language;
    private final ResourceBundle sentences;
    private final Translations devices;

    public Words(Locale language) {
        this.language = language;
        this.devices = new Translations(language);
        this.sentences = ResourceBundle.getBundle(
                Words.class.getPackageName() + ".words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale language() {
        return language;
    }

    /** How devices, their states and what is done about them are called. */
    public Translations devices() {
        return devices;
    }

    /** A date and time in Ukraine with its distance from UTC, the same in every language. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** Control characters of names from outside become visible. */
    public String of(Say what) {
        Object[] arguments = what.arguments().stream()
                .map(each -> each instanceof Say inner ? of(inner) : Visible.of(String.valueOf(each)))
                .toArray();
        return new MessageFormat(sentences.getString(what.key()), Locale.ROOT).format(arguments);
    }
}
