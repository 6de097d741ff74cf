package ua.vikno.kiosk.services.register;

import ua.vikno.kiosk.screen.Settings.Language;

/**
 * Which words a resident agrees to, as the portal keeps it with her consent: version and SHA-256 of the shown text. A test
 * compares the hashes with the texts: whoever changes a text changes version and hash.
 */
final class Consent {
    /** The text of {@code register.consent.*}. */
    static final String VERSION = "2026-11";

    private Consent() {}

    /** Of the four sentences, each with a line feed after it, in UTF-8. */
    static String sha256(Language language) {
        return switch (language) {
            case UKRAINIAN -> "d6c097de6dc15d9f53bd549a1bf8f1941fcc2c1d96d5b0d5cb5070bbbcb498d3";
            case ENGLISH -> "6a4e5cb157f0d8935159bf0661c5b820c30e229c24013ee3f0d1831dc1961dba";
            case HUNGARIAN -> "8587bd790815a2342202a85f43115548b85cac8b26dc92e977828f790444f144";
        };
    }
}
