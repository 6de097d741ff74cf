package ua.vikno.portal.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A street with its type in one abbreviation, {@code вул. Лук'янівська}.
 *
 * @param settlement {@code с. Вербки}, where the street is not the city's; empty else
 * @param type {@code вул.}, {@code просп.}, …; {@code с.} for a village without streets
 * @param name as written, capitalised
 */
record Street(String settlement, String type, String name) {
    private static final Pattern GLUED_DOT = Pattern.compile("\\.(?=[^\\s.,])");
    private static final Pattern LOOSE_DASH = Pattern.compile("\\s*-\\s*");
    private static final Pattern QUOTES = Pattern.compile("[\"«»“”„]");
    private static final Pattern NOW = Pattern.compile(
            "^(.*?)\\((?:нині|тепер|зараз|нова назва|сучасна назва)[\\s:.-]+([^)]+)\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FORMER = Pattern.compile("\\s*(?:\\([^)]*\\)|/[^/]*\\p{L}{3}[^/]*/|\\([^)]*$)");
    private static final Pattern ORDINAL =
            Pattern.compile("(?<=\\d)\\s?-?(?:ої|ого|го|ша|га|тя|та|ма|ва|ій|ий|ї|й|я|а|е|х|ти)(?=\\s|$)");
    private static final Pattern HONOUR = Pattern.compile("^(?:імені|ім\\.?)\\s+(?=\\p{L})");
    private static final Pattern NUMBERED_QUARTER =
            Pattern.compile("^кв\\.?\\s*№?\\s*(\\d+\\p{L}?)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The type may stand first or last, abbreviated or not; without one a street is a вулиця. */
    static Street of(String text) {
        String spaced = GLUED_DOT.matcher(Spelling.tidy(text)).replaceAll(". ");
        spaced = LOOSE_DASH.matcher(spaced).replaceAll("-");
        spaced = present(QUOTES.matcher(spaced).replaceAll(""));
        String settlement = "";
        String rest = spaced;
        for (int comma = rest.indexOf(','); comma >= 0; comma = rest.indexOf(',')) {
            String before = rest.substring(0, comma).strip();
            String after = rest.substring(comma + 1).strip();
            if (after.isEmpty() || !isPlace(before)) {
                break;
            }
            Street place = typed("", before);
            settlement = StreetType.isCity(firstWord(before)) ? settlement : place.display();
            rest = after;
        }
        return typed(settlement, rest);
    }

    private static Street typed(String settlement, String text) {
        Matcher quarter = NUMBERED_QUARTER.matcher(text);
        if (quarter.matches()) {
            return new Street(settlement, "кв-л", quarter.group(1));
        }
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        if (first > 0) {
            String word = text.substring(0, first);
            @Nullable String leading = StreetType.ofStreet(word);
            leading = leading == null && settlement.isEmpty() ? StreetType.ofSettlement(word) : leading;
            if (leading != null) {
                return new Street(settlement, leading, Spelling.capitalised(text.substring(first + 1)));
            }
            String trailing = StreetType.ofStreet(text.substring(last + 1));
            if (trailing != null) {
                return new Street(settlement, trailing, Spelling.capitalised(withoutComma(text.substring(0, last))));
            }
        }
        return new Street(settlement, StreetType.USUAL, Spelling.capitalised(text));
    }

    /** Whether a text says of which type the street is. */
    static boolean says(String text) {
        String spaced = GLUED_DOT.matcher(Spelling.tidy(text)).replaceAll(". ");
        int first = spaced.indexOf(' ');
        return first > 0
                && (StreetType.ofStreet(spaced.substring(0, first)) != null
                        || StreetType.ofStreet(spaced.substring(spaced.lastIndexOf(' ') + 1)) != null);
    }

    /** Whether a text names a city, a village or another settlement. */
    static boolean isPlace(String text) {
        String word = firstWord(GLUED_DOT.matcher(text).replaceAll(". "));
        return text.length() > word.length() && (StreetType.isCity(word) || StreetType.ofSettlement(word) != null);
    }

    /** A former name in brackets goes; «Леніна (нині Соборна)» is Соборна. */
    private static String present(String text) {
        Matcher now = NOW.matcher(text);
        String renamed = text;
        if (now.find()) {
            String word = firstWord(now.group(1));
            boolean typed = StreetType.ofStreet(word) != null && !says(now.group(2));
            renamed = typed ? word + " " + now.group(2) : now.group(2);
        }
        return FORMER.matcher(renamed).replaceAll("").strip();
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    String display() {
        return (settlement.isEmpty() ? "" : settlement + ", ") + type + " " + name;
    }

    /** «8-го Березня» and «8 Березня» are one street, and so are «ім. Шевченка» and «Шевченка». */
    String key() {
        String key = withoutOrdinals(withoutHonour(Spelling.key(name)));
        return (settlement.isEmpty() ? "" : Spelling.key(settlement) + ", ") + type + " " + key;
    }

    static String withoutHonour(String key) {
        return HONOUR.matcher(key).replaceFirst("");
    }

    static String withoutOrdinals(String key) {
        return ORDINAL.matcher(key).replaceAll("");
    }

    private static String withoutComma(String name) {
        return name.endsWith(",") ? name.substring(0, name.length() - 1).strip() : name;
    }
}
