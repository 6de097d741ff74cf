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

    public enum Language {
        UKRAINIAN("uk"),
        ENGLISH("en"),
        HUNGARIAN("hu");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        /** BCP 47. */
        public String tag() {
            return tag;
        }
    }

    public enum TextSize {
        COMPACT,
        DEFAULT,
        LARGE
    }

    public enum Theme {
        LIGHT,
        DARK
    }
}
