package ua.vikno.portal.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A normalised address.
 *
 * @param street for display: {@code вул. Лук'янівська}
 * @param key tells addresses apart, ґ from г included
 * @param foldedKey the same where ґ was written as г
 */
public record Address(String street, String house, String flat, String key, String foldedKey) {
    private static final Pattern HOUSE_PREFIX = Pattern.compile("^(будинок|буд|бдн|б)(\\.\\s*|\\s+|(?=\\d))");
    private static final Pattern FLAT_PREFIX = Pattern.compile("^(квартира|кварт|кв)(\\.\\s*|\\s+|(?=\\d))");
    private static final Pattern CITY_PREFIX = Pattern.compile("^(місто|м|смт|село|с|селище)(\\.\\s*|\\s+)\\S.*");
    private static final Pattern ONE_LINE =
            Pattern.compile("^(.*?\\D)\\s+((?:буд\\S*\\s*)?\\d\\S*)(?:\\s+(кв\\S*\\s*\\S+))?$");

    private static final Pattern NOISE = Pattern.compile("[\\s\"«»“”№.]");
    private static final Pattern LETTER_DASH_OR_LEADING_ZEROS = Pattern.compile("(?<=\\d)-(?=\\p{L})|^0+(?=\\d)");

    /** @param flat empty for a private house */
    public static Address of(String street, String house, String flat) {
        Street named = Street.of(street);
        String number = number(house, HOUSE_PREFIX);
        String apartment = number(flat, FLAT_PREFIX);
        String key = named.key() + "|" + number + "|" + apartment;
        return new Address(named.display(), number, apartment, key, Spelling.withoutGhe(key));
    }

    /** {@code вул. Успенська, буд. 20а, кв. 13}; null when street or house cannot be told. */
    public static @Nullable Address parse(String line) {
        String[] parts = Spelling.tidy(line).split("\\s*,\\s*", -1);
        int at = parts.length > 2 && CITY_PREFIX.matcher(Spelling.key(parts[0])).matches() ? 1 : 0;
        if (parts.length - at == 1) {
            Matcher whole = ONE_LINE.matcher(parts[at]);
            return whole.matches()
                    ? checked(whole.group(1), whole.group(2), whole.group(3) == null ? "" : whole.group(3))
                    : null;
        }
        return switch (parts.length - at) {
            case 2 -> checked(parts[at], parts[at + 1], "");
            case 3 -> checked(parts[at], parts[at + 1], parts[at + 2]);
            default -> null;
        };
    }

    /** Only the street: its display form and its key. */
    public static String streetOf(String street) {
        return Street.of(street).display();
    }

    public static String streetKey(String street) {
        return Street.of(street).key();
    }

    /** For searching: lower case, no apostrophes, ґ as г, no type. */
    public static String searchKey(String part) {
        return Spelling.withoutGhe(Spelling.key(Spelling.tidy(part)));
    }

    private static @Nullable Address checked(String street, String house, String flat) {
        Address address = of(street, house, flat);
        return address.house.isEmpty() || Street.of(street).name().isEmpty() ? null : address;
    }

    private static String number(String text, Pattern prefix) {
        String bare = Spelling.key(Spelling.tidy(text));
        bare = prefix.matcher(bare).replaceFirst("");
        bare = NOISE.matcher(bare).replaceAll("").replace('\\', '/');
        bare = LETTER_DASH_OR_LEADING_ZEROS.matcher(bare).replaceAll("");
        return bare.equals("0") || bare.equals("-") || bare.equals("б/н") ? "" : bare;
    }
}
