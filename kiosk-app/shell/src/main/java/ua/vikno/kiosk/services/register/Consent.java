package ua.vikno.kiosk.services.register;

import java.util.Locale;
import java.util.ResourceBundle;
import ua.vikno.kiosk.screen.Settings.Language;

/**
 * Which words a resident agrees to, as the portal keeps it with her consent: version and SHA-256 of the shown text. A test
 * compares the hashes with the texts: whoever changes a text changes version and hash.
 */
final class Consent {
    /** The text of {@code register.consent.*}. */
    static final String VERSION = "2026-11";

    /** No other language's hash in its place. */
    private static final ResourceBundle.Control ONLY_THAT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Consent() {}

    /** Of the four sentences, each with a line feed after it, in UTF-8; stands beside them in {@code texts/register_*}. */
    static String sha256(Language language) {
        return ResourceBundle.getBundle("ua.vikno.kiosk.texts.register", Locale.of(language.tag()), ONLY_THAT)
                .getString("register.consent.sha256");
    }
}
