package ua.vikno.kiosk.view.parts;

import java.util.Locale;
import ua.vikno.kiosk.screen.Words;

/** The words of the frame itself, which no flow brings: keys into {@code texts/view_*.properties}. */
public enum Label {
    LANGUAGE,
    SIZE,
    SIZE_COMPACT,
    SIZE_DEFAULT,
    SIZE_SPACED,
    SIZE_LARGE,
    THEME_DARK,
    THEME_LIGHT,
    SOUND,
    SOUND_ON,
    SOUND_OFF,
    LOUDER,
    QUIETER,
    LOWER,
    RAISE,
    EASE,
    HIDE,
    HELP,
    FINISH,
    CLOSE,
    MORE,
    TO_START,
    PAGE,
    STEP,
    HIDDEN,
    HIDDEN_HOW,
    SHOW,
    CHANGE,
    TOTAL,
    ERASE,
    ERASE_ALL,
    SPACE,
    CAPITALS,
    SMALL_LETTERS,
    LETTERS_UKRAINIAN,
    LETTERS_LATIN,
    HEADPHONES,
    CHOSEN,
    PACE,
    ALOUD,
    PRIVATE,
    HEAR_FIRST,
    TOUCH_ACTS,
    GENUINE,
    SLOW_TOUCH,
    USUAL_TOUCH,
    /** The rows of letters of the language's own keyboard, from the top, without a space inside a row. */
    LETTERS,
    /** The same letters in the order of the language's alphabet. */
    ALPHABET;

    private final String key = "view." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word of a tool, which has the same name. */
    public static Label of(String tool) {
        return valueOf(tool);
    }

    public Words words(Words.Arg... args) {
        return Words.of(key, args);
    }
}
