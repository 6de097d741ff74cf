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
    ERASE,
    ERASE_ALL,
    DIGITS,
    ALPHABET,
    SECONDS,
    TOTAL,
    AMOUNT_OF,
    HEADPHONES_ONLY,
    HOW;

    private final String key = "voice." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    Words words(Words.Arg... args) {
        return Words.of(key, args);
    }
}
