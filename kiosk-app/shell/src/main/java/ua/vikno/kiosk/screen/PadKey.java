package ua.vikno.kiosk.screen;

import java.util.Locale;

/** The keys of the key pad by what they mean; the first six are on every pad. */
public enum PadKey {
    PREVIOUS,
    NEXT,
    BACK,
    CONTINUE,
    CHOOSE,
    HELP,
    REPEAT,
    LOUDER,
    QUIETER;

    /** As in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
