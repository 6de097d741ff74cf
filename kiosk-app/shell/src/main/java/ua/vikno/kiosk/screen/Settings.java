package ua.vikno.kiosk.screen;

/**
 * How this resident perceives the kiosk; back to the default when the visit ends.
 *
 * @param volume 0 … 100
 * @param pace of speech, 1 … 5
 * @param aloud what is personal may sound from the loudspeaker: the resident has said so (EN 301 549, 5.1.3.9)
 */
public record Settings(
        Language language,
        TextSize size,
        Theme theme,
        boolean lowReach,
        boolean hidden,
        boolean speech,
        boolean headphones,
        int volume,
        int pace,
        boolean aloud,
        Hand hand) {
    public static final int PACE = 2;
    public static final int SLOWEST = 1;
    public static final int QUICKEST = 5;

    public static final Settings DEFAULT =
            new Settings(Language.UKRAINIAN, TextSize.DEFAULT, Theme.LIGHT, false, false, false, false, 50);

    public Settings {
        volume = Math.clamp(volume, 0, 100);
        pace = Math.clamp(pace, SLOWEST, QUICKEST);
    }

    /** With the pace and the touch that nobody has changed. */
    public Settings(
            Language language,
            TextSize size,
            Theme theme,
            boolean lowReach,
            boolean hidden,
            boolean speech,
            boolean headphones,
            int volume) {
        this(language, size, theme, lowReach, hidden, speech, headphones, volume, PACE, false, Hand.USUAL);
    }

    /** Whether what is personal may be said now. */
    public boolean personalHeard() {
        return headphones || aloud;
    }

    public Settings with(Language next) {
        return new Settings(next, size, theme, lowReach, hidden, speech, headphones, volume, pace, aloud, hand);
    }

    public Settings with(TextSize next) {
        return new Settings(language, next, theme, lowReach, hidden, speech, headphones, volume, pace, aloud, hand);
    }

    public Settings with(Theme next) {
        return new Settings(language, size, next, lowReach, hidden, speech, headphones, volume, pace, aloud, hand);
    }

    public Settings with(Hand next) {
        return new Settings(language, size, theme, lowReach, hidden, speech, headphones, volume, pace, aloud, next);
    }

    public Settings withLowReach(boolean on) {
        return new Settings(language, size, theme, on, hidden, speech, headphones, volume, pace, aloud, hand);
    }

    public Settings withHidden(boolean on) {
        return new Settings(language, size, theme, lowReach, on, speech, headphones, volume, pace, aloud, hand);
    }

    public Settings withSpeech(boolean on) {
        return new Settings(language, size, theme, lowReach, hidden, on, headphones, volume, pace, aloud, hand);
    }

    public Settings withHeadphones(boolean plugged) {
        return new Settings(language, size, theme, lowReach, hidden, speech, plugged, volume, pace, aloud, hand);
    }

    public Settings withVolume(int next) {
        return new Settings(language, size, theme, lowReach, hidden, speech, headphones, next, pace, aloud, hand);
    }

    public Settings withPace(int next) {
        return new Settings(language, size, theme, lowReach, hidden, speech, headphones, volume, next, aloud, hand);
    }

    public Settings withAloud(boolean on) {
        return new Settings(language, size, theme, lowReach, hidden, speech, headphones, volume, pace, on, hand);
    }

    /**
     * How touches and keys are taken.
     *
     * @param slow a second touch counts only after a second
     * @param hearFirst a first touch says what it would choose, a second one chooses it
     * @param scanning the keys walk by themselves, and one switch chooses
     */
    public record Hand(boolean slow, boolean hearFirst, boolean scanning) {
        public static final Hand USUAL = new Hand(false, false, false);

        public Hand withSlow(boolean on) {
            return new Hand(on, hearFirst, scanning);
        }

        public Hand withHearFirst(boolean on) {
            return new Hand(slow, on, scanning);
        }

        public Hand withScanning(boolean on) {
            return new Hand(slow, hearFirst, on);
        }
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
