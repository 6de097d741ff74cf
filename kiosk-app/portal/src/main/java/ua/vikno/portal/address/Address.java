package ua.vikno.portal.address;

import org.jspecify.annotations.Nullable;

/**
 * A normalised address.
 *
 * @param street for display: {@code вул. Лук'янівська}
 * @param house {@code 12а}, {@code 12 корп. 1}; {@code б/н} where houses have no numbers
 * @param key tells addresses apart, ґ from г included
 * @param foldedKey the same where ґ was written as г
 */
public record Address(String street, String house, String flat, String key, String foldedKey) {
    private static final Remembered<Named> STREETS = new Remembered<>(text -> {
        Street street = Street.of(text);
        return new Named(street.display(), street.key());
    });

    private record Named(String display, String key) {}

    /** @param flat empty for a private house */
    public static Address of(String street, String house, String flat) {
        Named named = STREETS.of(street);
        String number = HouseNumber.house(house);
        String apartment = HouseNumber.flat(flat);
        String key = named.key + "|" + number + "|" + apartment;
        return new Address(named.display, number, apartment, key, Spelling.withoutGhe(key));
    }

    /** {@code вул. Успенська, буд. 20а, кв. 13}; null when street or house cannot be told. */
    public static @Nullable Address parse(String line) {
        return AddressLine.parse(line);
    }

    /** Whether a spreadsheet has made a date of the number of a house or a flat: {@code 12.січ}. */
    public static boolean isDate(String number) {
        return HouseNumber.isDate(number);
    }

    /** Whether the house has a number; houses without one cannot be told apart by their address. */
    public boolean numbered() {
        return !house.equals(HouseNumber.NONE);
    }

    /** The same address for one account alone: it meets no other account. */
    public Address only(String provider, String account) {
        String apart = key + "|" + provider + " " + account;
        return new Address(street, house, flat, apart, Spelling.withoutGhe(apart));
    }

    /** Only the street: its display form and its key. */
    public static String streetOf(String street) {
        return STREETS.of(street).display;
    }

    public static String streetKey(String street) {
        return STREETS.of(street).key;
    }

    /** For searching: lower case, no apostrophes, ґ as г; a type that is written out is abbreviated, «8-го» is 8. */
    public static String searchKey(String part) {
        String key = Street.withoutOrdinals(Spelling.key(Spelling.tidy(part)));
        int blank = key.indexOf(' ');
        String type = StreetType.ofWholeWord(blank < 0 ? key : key.substring(0, blank));
        return Spelling.withoutGhe(
                type == null
                        ? Street.withoutHonour(key)
                        : type + (blank < 0 ? "" : " " + Street.withoutHonour(key.substring(blank + 1))));
    }
}
