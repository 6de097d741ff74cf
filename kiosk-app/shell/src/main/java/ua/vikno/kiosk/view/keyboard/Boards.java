package ua.vikno.kiosk.view.keyboard;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.view.keyboard.Key.Does;

/** Which keys stand where. ґ and ʼ (U+02BC) have keys of their own; ы, ъ, э and ё do not exist. */
final class Boards {
    private Boards() {}

    /** @param letters the rows of letters, from the top, with a space between two rows */
    static List<List<Key>> of(Field.Kind kind, String letters, boolean digits) {
        return switch (kind) {
            case DIGITS, PIN -> pad(Key.of(Does.ERASE_ALL, 1));
            case AMOUNT -> pad(Key.writes(","));
            case PHONE -> pad(Key.writes("+"));
            case ACCOUNT -> account();
            case NAME, SEARCH -> digits ? signs() : letters(letters);
            case EMAIL -> email();
        };
    }

    /** Whether the board is a few large keys that may stand beside the content. */
    static boolean isPad(Field.Kind kind) {
        return switch (kind) {
            case DIGITS, PIN, AMOUNT, PHONE, ACCOUNT -> true;
            case NAME, SEARCH, EMAIL -> false;
        };
    }

    /** As on a telephone: 1 2 3 on top (ITU-T E.161, EN 301 549, 8.4.1). */
    private static List<List<Key>> pad(Key corner) {
        return List.of(row("123"), row("456"), row("789"), List.of(corner, Key.writes("0"), Key.of(Does.ERASE, 1)));
    }

    private static List<List<Key>> account() {
        return List.of(
                join(row("123"), Key.writes("Т")),
                join(row("456"), Key.writes("-")),
                join(row("789"), Key.writes("/")),
                List.of(Key.of(Does.ERASE_ALL, 1.5), Key.writes("0"), Key.of(Does.ERASE, 1.5)));
    }

    private static List<List<Key>> letters(String letters) {
        List<String> rows = List.of(letters.split(" ", -1));
        String last = rows.getLast();
        int longest = rows.stream().mapToInt(String::length).max().orElseThrow();
        List<List<Key>> board = new ArrayList<>();
        rows.subList(0, rows.size() - 1).forEach(row -> board.add(row(row)));
        board.add(join(row(last), Key.of(Does.ERASE, Math.clamp(longest - last.length(), 1, 2))));
        board.add(bottom());
        return board;
    }

    private static List<Key> bottom() {
        return List.of(
                Key.of(Does.DIGITS, 1.5),
                Key.of(Does.CAPITALS, 1.5),
                Key.of(Does.ALPHABET, 2),
                Key.writes(" ", 5),
                Key.writes("-"),
                Key.writes("."));
    }

    private static List<List<Key>> signs() {
        return List.of(
                row("1234567890"),
                row("-/.,№ʼ«»()"),
                List.of(Key.of(Does.DIGITS, 3), Key.writes(" ", 5), Key.of(Does.ERASE, 2)));
    }

    private static List<List<Key>> email() {
        return List.of(
                row("1234567890"),
                row("qwertyuiop"),
                join(row("asdfghjkl"), Key.writes("@")),
                join(row("zxcvbnm.-_"), Key.of(Does.ERASE, 1.5)),
                List.of(Key.of(Does.ERASE_ALL, 3), Key.writes("@ukr.net", 3), Key.writes("@gmail.com", 3)));
    }

    private static List<Key> row(String characters) {
        return characters
                .codePoints()
                .mapToObj(c -> Key.writes(Character.toString(c)))
                .toList();
    }

    private static List<Key> join(List<Key> row, Key last) {
        List<Key> all = new ArrayList<>(row);
        all.add(last);
        return List.copyOf(all);
    }

    /**
     * Streets are found by Ukrainian letters alone, and most names are Ukrainian: who reads English starts with Ukrainian
     * letters, others write names in their own.
     */
    static Language first(Field.Kind kind, Language language) {
        boolean ukrainian = kind == Field.Kind.SEARCH || language == Language.ENGLISH;
        return ukrainian ? Language.UKRAINIAN : language;
    }

    /** What the key for another alphabet leads to: between Ukrainian letters and those of the screen, or Latin ones. */
    static Language other(Language alphabet, Language screen) {
        if (alphabet != Language.UKRAINIAN) {
            return Language.UKRAINIAN;
        }
        return screen == Language.UKRAINIAN ? Language.ENGLISH : screen;
    }
}
