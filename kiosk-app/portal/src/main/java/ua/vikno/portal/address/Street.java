package ua.vikno.portal.address;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A street with its type in one abbreviation, {@code вул. Лук'янівська}.
 *
 * @param type {@code вул.}, {@code просп.}, …
 * @param name as written, capitalised
 */
record Street(String type, String name) {
    private static final Map<String, String> TYPES = types();
    private static final Pattern GLUED_DOT = Pattern.compile("\\.(?=[^\\s.,])");
    private static final Pattern LOOSE_DASH = Pattern.compile("\\s*-\\s*");
    private static final Pattern QUOTES = Pattern.compile("[\"«»“”]");

    /** The type may stand first or last, abbreviated or not; without one a street is a вулиця. */
    static Street of(String text) {
        String spaced = GLUED_DOT.matcher(Spelling.tidy(text)).replaceAll(". ");
        spaced = LOOSE_DASH.matcher(spaced).replaceAll("-");
        spaced = QUOTES.matcher(spaced).replaceAll("");
        int first = spaced.indexOf(' ');
        int last = spaced.lastIndexOf(' ');
        String leading = first < 0 ? null : TYPES.get(typeKey(spaced.substring(0, first)));
        if (leading != null) {
            return new Street(leading, Spelling.capitalised(spaced.substring(first + 1)));
        }
        String trailing = last < 0 ? null : TYPES.get(typeKey(spaced.substring(last + 1)));
        if (trailing != null) {
            return new Street(trailing, Spelling.capitalised(withoutComma(spaced.substring(0, last))));
        }
        return new Street("вул.", Spelling.capitalised(spaced));
    }

    String display() {
        return type + " " + name;
    }

    String key() {
        return type + " " + Spelling.key(name);
    }

    private static String typeKey(String word) {
        String key = Spelling.key(word);
        return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    }

    private static String withoutComma(String name) {
        return name.endsWith(",") ? name.substring(0, name.length() - 1).strip() : name;
    }

    private static Map<String, String> types() {
        String[][] table = {
            {"вул.", "вулиця", "вул", "ул"},
            {"просп.", "проспект", "просп", "пр-т", "пр-кт", "прт", "пр"},
            {"пров.", "провулок", "пров", "провул", "пер", "пров-к"},
            {"бульв.", "бульвар", "бульв", "бул", "б-р"},
            {"пл.", "площа", "пл"},
            {"наб.", "набережна", "наб"},
            {"узвіз", "узвіз", "узв"},
            {"шосе", "шосе", "ш"},
            {"майдан", "майдан", "майд"},
            {"мкр.", "мікрорайон", "мкр", "мкрн", "м-н", "мкр-н"},
            {"кв-л", "квартал", "кварт", "кв-л"},
            {"проїзд", "проїзд", "пр-д", "проїз"},
            {"туп.", "тупик", "туп"},
            {"алея", "алея", "ал"},
            {"в'їзд", "вїзд"},
        };
        Map<String, String> types = new HashMap<>();
        for (String[] row : table) {
            for (int i = 1; i < row.length; i++) {
                types.put(row[i], row[0]);
            }
        }
        return Map.copyOf(types);
    }
}
