package ua.vikno.kiosk.view.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.view.keyboard.Key.Does;

/** Boards for a panel that is too narrow or too low for the usual ones: no key is narrower than 20 mm. */
final class Narrow {
    /** Of the wide board for addresses of mail. */
    private static final double WIDE_MAIL = 12.5;

    private Narrow() {}

    /**
     * @param usual the board of a large panel, taken if it fits
     * @param alphabet the letters in alphabetical order, which everybody knows where the usual rows have to be broken
     * @param columns how many keys of 20 mm stand side by side
     * @param low whether rows are scarcer than columns
     */
    static List<List<Key>> fitted(
            Field.Kind kind, List<List<Key>> usual, String alphabet, boolean digits, int columns, boolean low) {
        boolean mail = kind == Field.Kind.EMAIL;
        if (mail && low && columns >= WIDE_MAIL) {
            return wideMail();
        }
        if (usual.stream().allMatch(row -> weight(row) <= columns)) {
            return usual;
        }
        if (mail) {
            List<Key> keys = characters("abcdefghijklmnopqrstuvwxyz1234567890@.-_");
            return wrapped(keys, List.of(Key.writes("@ukr.net", 2.5), Key.writes("@gmail.com", 3), erase()), columns);
        }
        if (digits) {
            return wrapped(
                    characters("1234567890-/.,№ʼ«»()"),
                    List.of(Key.of(Does.DIGITS, 2), Key.writes(" ", 3), erase()),
                    columns);
        }
        List<List<Key>> board = new ArrayList<>(wrapped(characters(alphabet + "-."), List.of(erase()), columns));
        board.add(List.of(
                Key.of(Does.DIGITS, 1.5),
                Key.of(Does.CAPITALS, 1.5),
                Key.of(Does.ALPHABET, 1.5),
                Key.writes(" ", 3.5)));
        return board;
    }

    private static List<List<Key>> wideMail() {
        return List.of(
                add(characters("1234567890"), Key.of(Does.ERASE, 2)),
                characters("qwertyuiop@_"),
                characters("asdfghjkl.-"),
                add(characters("zxcvbnm"), Key.writes("@ukr.net", 2.5), Key.writes("@gmail.com", 3)));
    }

    private static Key erase() {
        return Key.of(Does.ERASE, 1.5);
    }

    private static List<Key> characters(String text) {
        return text.codePoints()
                .mapToObj(c -> Key.writes(Character.toString(c)))
                .toList();
    }

    private static List<Key> add(List<Key> row, Key... last) {
        return Stream.concat(row.stream(), Stream.of(last)).toList();
    }

    private static double weight(List<Key> row) {
        return row.stream().mapToDouble(Key::weight).sum();
    }

    /** Rows filled one after the other, about equally long. */
    private static List<List<Key>> wrapped(List<Key> keys, List<Key> last, int columns) {
        List<Key> all = add(keys, last.toArray(Key[]::new));
        for (double most = Math.ceil(weight(all) / Math.ceil(weight(all) / columns)); ; most++) {
            List<List<Key>> rows = filled(all, Math.min(most, columns));
            if (most >= columns || rows.size() <= Math.ceil(weight(all) / columns)) {
                return rows;
            }
        }
    }

    private static List<List<Key>> filled(List<Key> keys, double most) {
        List<List<Key>> rows = new ArrayList<>();
        List<Key> row = new ArrayList<>();
        for (Key key : keys) {
            if (weight(row) + key.weight() > most) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            row.add(key);
        }
        rows.add(List.copyOf(row));
        return rows;
    }
}
