package ua.vikno.kiosk.screen;

/** How this resident perceives the kiosk; back to the default when the visit ends. */
public record Settings(
        Language language,
        TextSize size,
        Theme theme,
        boolean lowReach,
        boolean hidden,
        boolean speech,
        boolean headphones,
        int volume) {
    public static final Settings DEFAULT =
            new Settings(Language.UKRAINIAN, TextSize.DEFAULT, Theme.LIGHT, false, false, false, false, 50);

    public Settings with(Language next) {
        return new Settings(next, size, theme, lowReach, hidden, speech, headphones, volume);
    }

    public Settings with(TextSize next) {
        return new Settings(language, next, theme, lowReach, hidden, speech, headphones, volume);
    }

    public Settings with(Theme next) {
        return new Settings(language, size, next, lowReach, hidden, speech, headphones, volume);
    }

    public Settings withLowReach(boolean on) {
        return new Settings(language, size, theme, on, hidden, speech, headphones, volume);
    }

    public Settings withHidden(boolean on) {
        return new Settings(language, size, theme, lowReach, on, speech, headphones, volume);
    }

    public Settings withSpeech(boolean on) {
        return new Settings(language, size, theme, lowReach, hidden, on, headphones, volume);
    }

    public Settings withHeadphones(boolean plugged) {
        return new Settings(language, size, theme, lowReach, hidden, speech, plugged, volume);
    }

    public Settings withVolume(int next) {
        return new Settings(language, size, theme, lowReach, hidden, speech, headphones, Math.clamp(next, 0, 100));
    }

    /** Every language of the kiosk, in the order in which it offers them. */
    public enum Language {
        UKRAINIAN("uk", "Українська"),
        ENGLISH("en", "English"),
        HUNGARIAN("hu", "Magyar");

        private final String tag;
        private final String ownName;

        Language(String tag, String ownName) {
            this.tag = tag;
            this.ownName = ownName;
        }

        /** BCP 47. */
        public String tag() {
            return tag;
        }

        /** As its speakers call it; shown before anybody has chosen a language. */
        public String ownName() {
            return ownName;
        }
    }

    public enum TextSize {
        COMPACT,
        DEFAULT,
        /** Default letters with more room between letters, words, lines and paragraphs (WCAG 2.2, 1.4.12). */
        SPACED,
        LARGE
    }

    public enum Theme {
        LIGHT,
        DARK
    }
}
