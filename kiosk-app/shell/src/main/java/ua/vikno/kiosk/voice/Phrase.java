package ua.vikno.kiosk.voice;

import java.util.Locale;
import ua.vikno.kiosk.screen.Words;

/** What the voice adds to the words of a screen: keys into {@code texts/voice_*.properties}. */
enum Phrase {
    POSITION,
    STEP,
    CHOSEN,
    NOT_CHOSEN,
    UNAVAILABLE,
    OPENS,
    CHANGEABLE,
    ATTENTION,
    TROUBLE,
    ERROR_IN,
    TYPED,
    NOTHING_TYPED,
    SYMBOLS,
    SYMBOL,
    ERASED,
    ALL_ERASED,
    CAPITALS_ON,
    CAPITALS_OFF,
    ROW,
    UP,
    OUT,
    ERASE,
    ERASE_ALL,
    DIGITS,
    ALPHABET,
    SECONDS,
    TOTAL,
    AMOUNT_OF,
    HEADPHONES_ONLY,
    HOW,
    GREETING,
    OTHER_LANGUAGE,
    FAREWELL,
    UNPLUGGED,
    PLUG_IN,
    KEYS,
    FULL,
    PAGE,
    FOUND,
    NOW_POSSIBLE,
    NOTHING_CHANGED,
    SERVICES,
    THEME_DARK,
    THEME_LIGHT,
    SIZE_COMPACT,
    SIZE_DEFAULT,
    SIZE_SPACED,
    SIZE_LARGE,
    LOWERED,
    RAISED,
    HIDDEN,
    VISIBLE,
    VOLUME,
    PACE,
    ALOUD,
    PRIVATE,
    SLOW_ON,
    SLOW_OFF,
    HEAR_FIRST_ON,
    HEAR_FIRST_OFF,
    SCANNING_ON,
    SCANNING_OFF;

    private final String key = "voice." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    Words words(Words.Arg... args) {
        return Words.of(key, args);
    }
}
