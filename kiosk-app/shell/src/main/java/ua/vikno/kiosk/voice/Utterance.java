package ua.vikno.kiosk.voice;

import ua.vikno.kiosk.screen.Settings.Language;

/**
 * Something to say.
 *
 * @param confidential only to headphones (EN 301 549, 5.1.3.9)
 */
record Utterance(String text, Language language, boolean confidential) {
    /** The log never sees what is said. */
    @Override
    public String toString() {
        return "Utterance[" + language.tag() + ", " + text.length() + "]";
    }
}
