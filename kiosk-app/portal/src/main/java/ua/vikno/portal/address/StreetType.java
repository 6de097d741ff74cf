package ua.vikno.portal.address;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types of streets and settlements, each in one abbreviation: {@code вул.}, {@code просп.}, {@code с.} */
final class StreetType {
    static final String USUAL = "вул.";

    private static final Map<String, String> STREETS = table(new String[][] {
        {USUAL, "вулиця", "вул", "ул", "вулиц", "вул-ця"},
        {"просп.", "проспект", "просп", "пр-т", "пр-кт", "прт", "пр", "п-т", "п-кт", "просп-т", "прсп", "пркт"},
        {"пров.", "провулок", "пров", "провул", "пер", "пров-к", "прв", "пр-к", "п-к", "провулк"},
        {"бульв.", "бульвар", "бульв", "бул", "б-р", "бульв-р", "бул-р", "бр"},
        {"пл.", "площа", "пл", "пл-ща", "площ"},
        {"наб.", "набережна", "наб", "наб-на"},
        {"узвіз", "узвіз", "узв"},
        {"шосе", "шосе", "ш"},
        {"майдан", "майдан", "майд"},
        {"мкр.", "мікрорайон", "мкр", "мкрн", "м-н", "мкр-н", "мікр", "мікр-н", "мр-н"},
        {"кв-л", "квартал", "кварт", "кв-л", "квл"},
        {"ж/м", "ж/м", "жм", "ж-м", "житломасив", "жилмасив"},
        {"масив", "масив", "мас"},
        {"проїзд", "проїзд", "пр-д", "проїз"},
        {"туп.", "тупик", "туп", "тупік"},
        {"алея", "алея", "ал"},
        {"лінія", "лінія"},
        {"в'їзд", "вїзд"},
    });
    private static final Map<String, String> SETTLEMENTS = table(new String[][] {
        {"с.", "село", "с"},
        {"смт", "смт"},
        {"с-ще", "селище", "с-ще", "сел"},
        {"х.", "хутір", "х"},
    });
    private static final Set<String> CITIES = Set.of("місто", "м", "мiсто", "г");

    private StreetType() {}

    /** @param word with its point or without */
    static @Nullable String ofStreet(String word) {
        return STREETS.get(key(word));
    }

    /** The abbreviation of a type that is written out, {@code вулиця}; null for anything shorter, which may begin a name. */
    static @Nullable String ofWholeWord(String word) {
        return word.length() < 5 || word.endsWith(".") || word.indexOf('-') >= 0 ? null : STREETS.get(word);
    }

    /** A village or another place beside the city; a capital {@code С.} is somebody's first name. */
    static @Nullable String ofSettlement(String word) {
        boolean initial = word.length() == 2 && Character.isUpperCase(word.charAt(0));
        return initial ? null : SETTLEMENTS.get(key(word));
    }

    static boolean isCity(String word) {
        return CITIES.contains(key(word)) && !(word.length() == 2 && Character.isUpperCase(word.charAt(0)));
    }

    private static String key(String word) {
        String key = Spelling.key(word);
        return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    }

    private static Map<String, String> table(String[][] rows) {
        Map<String, String> types = new HashMap<>();
        for (String[] row : rows) {
            for (int i = 1; i < row.length; i++) {
                types.put(row[i], row[0]);
            }
        }
        return Map.copyOf(types);
    }
}
