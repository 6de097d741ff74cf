package ua.vikno.kiosk.voice;

import ua.vikno.kiosk.screen.Settings.Language;

/** The names of single characters; a letter is named in the language it belongs to (EN 301 549, 5.1.3.14). */
final class Spelling {
    private Spelling() {}

    static Language language(String character, Language screen) {
        int c = character.codePointAt(0);
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC) {
            return Language.UKRAINIAN;
        }
        boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        return latin && screen == Language.UKRAINIAN ? Language.ENGLISH : screen;
    }

    static String name(String character, Language language) {
        return switch (language) {
            case UKRAINIAN -> ukrainian(character);
            case ENGLISH -> english(character);
            case HUNGARIAN -> hungarian(character);
        };
    }

    private static String ukrainian(String c) {
        return switch (c) {
            case "а", "е", "є", "и", "і", "ї", "о", "у", "ю", "я" -> c;
            case "б", "в", "г", "ґ", "д", "ж", "п", "т", "ц", "ч" -> c + "е";
            case "з" -> "зе";
            case "й" -> "йот";
            case "к", "х", "ш" -> c + "а";
            case "щ" -> "ща";
            case "л", "м", "н", "р", "с", "ф" -> "е" + c;
            case "ь" -> "м’який знак";
            case " " -> "пробіл";
            case "ʼ", "'", "’" -> "апостроф";
            case "-" -> "дефіс";
            case "_" -> "підкреслення";
            case "." -> "крапка";
            case "," -> "кома";
            case "/" -> "скісна риска";
            case "+" -> "плюс";
            case "@" -> "равлик, знак пошти";
            case "№" -> "знак номера";
            case "«" -> "лапки відкрити";
            case "»" -> "лапки закрити";
            case "(" -> "дужка відкрити";
            case ")" -> "дужка закрити";
            default -> c;
        };
    }

    private static String english(String c) {
        return switch (c) {
            case " " -> "space";
            case "ʼ", "'", "’" -> "apostrophe";
            case "-" -> "hyphen";
            case "_" -> "underscore";
            case "." -> "dot";
            case "," -> "comma";
            case "/" -> "slash";
            case "+" -> "plus";
            case "@" -> "at sign";
            case "№" -> "number sign";
            case "«" -> "open quotes";
            case "»" -> "close quotes";
            case "(" -> "open bracket";
            case ")" -> "close bracket";
            default -> c;
        };
    }

    private static String hungarian(String c) {
        return switch (c) {
            case " " -> "szóköz";
            case "ʼ", "'", "’" -> "aposztróf";
            case "-" -> "kötőjel";
            case "_" -> "aláhúzás";
            case "." -> "pont";
            case "," -> "vessző";
            case "/" -> "perjel";
            case "+" -> "plusz";
            case "@" -> "kukac";
            case "№" -> "számjel";
            case "«" -> "idézőjel nyit";
            case "»" -> "idézőjel zár";
            case "(" -> "zárójel nyit";
            case ")" -> "zárójel zár";
            default -> c;
        };
    }
}
