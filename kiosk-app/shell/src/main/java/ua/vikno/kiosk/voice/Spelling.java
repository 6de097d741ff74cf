package ua.vikno.kiosk.voice;

import java.util.Map;
import java.util.function.BiFunction;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;

/**
 * The names of single characters; a letter is named in the language it belongs to (EN 301 549, 5.1.3.14). Signs have their
 * names in {@code texts/voice_*.properties}.
 *
 * @param speak such as {@code Texts::speak}
 */
record Spelling(BiFunction<Words, Language, String> speak) {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry(" ", "space"),
            Map.entry("ʼ", "apostrophe"),
            Map.entry("'", "apostrophe"),
            Map.entry("’", "apostrophe"),
            Map.entry("-", "hyphen"),
            Map.entry("_", "underscore"),
            Map.entry(".", "dot"),
            Map.entry(",", "comma"),
            Map.entry("/", "slash"),
            Map.entry("+", "plus"),
            Map.entry("@", "at"),
            Map.entry("№", "number"),
            Map.entry("«", "open-quotes"),
            Map.entry("»", "close-quotes"),
            Map.entry("(", "open-bracket"),
            Map.entry(")", "close-bracket"));

    static Language language(String character, Language screen) {
        int c = character.codePointAt(0);
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC) {
            return Language.UKRAINIAN;
        }
        boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        return latin && screen == Language.UKRAINIAN ? Language.ENGLISH : screen;
    }

    String name(String character, Language language) {
        String sign = SIGNS.get(character);
        if (sign != null) {
            return speak.apply(Words.of("voice.sign." + sign), language);
        }
        return language == Language.UKRAINIAN ? letter(character) : character;
    }

    /** The names of the letters in the Ukrainian alphabet; synthesisers read other alphabets' letters themselves. */
    private static String letter(String c) {
        return switch (c) {
            case "б", "в", "г", "ґ", "д", "ж", "п", "т", "ц", "ч" -> c + "е";
            case "з" -> "зе";
            case "й" -> "йот";
            case "к", "х", "ш" -> c + "а";
            case "щ" -> "ща";
            case "л", "м", "н", "р", "с", "ф" -> "е" + c;
            case "ь" -> "м’який знак";
            default -> c;
        };
    }
}
