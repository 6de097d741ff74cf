package ua.vikno.portal.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes an address apart that stands in one line: {@code 51400, м. Павлоград, вул. Успенська, буд. 20а, кв. 13}. */
final class AddressLine {
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern GLUED = Pattern.compile(
            "(?<=[\\p{L}\\d.])\\s+(?=(?:будинок|буд|дом|д|корпус|корп|секція|секц|літера|літ|квартира|кварт|кв|кімната|кімн|кім)"
                    + "[.\\s]*№?\\s*\\d)|(?<=\\d\\p{L}?)\\s*(?=кв\\.?\\s*\\d)",
            CASE);
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Ll}{1,6}\\.");
    private static final Pattern STREET_AND_NUMBER =
            Pattern.compile("^(.*\\p{L}[^\\d]*?)\\s+(№?\\d[^\\s]*(?:\\s\\p{L})?)$");

    private final List<String> texts = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> suffixes = new ArrayList<>();
    private @Nullable String street;
    private String settlement = "";
    private @Nullable String house;
    private @Nullable String flat;
    private String room = "";
    private boolean unexplained;

    private AddressLine() {}

    /** Null when street or house cannot be told. */
    static @Nullable Address parse(String line) {
        AddressLine parsed = new AddressLine();
        String tidy = Spelling.tidy(line);
        for (String part : GLUED.matcher(tidy).replaceAll(", ").split("\\s*,\\s*", -1)) {
            parsed.sort(part);
        }
        return parsed.address();
    }

    private void sort(String part) {
        AddressPart told = AddressPart.of(part);
        String plain = told.plain();
        switch (told.kind()) {
            case NOTHING -> numbers.add("");
            case UNTOLD -> {}
            case HOUSE -> house = house == null ? plain : house;
            case FLAT -> {
                if (flat != null) {
                    // «кв. 278, буд. 5, кв. 10»: a quarter that is written like a flat.
                    unexplained |= street != null || !texts.isEmpty();
                    texts.add(flat);
                }
                flat = plain;
            }
            case ROOM -> room = plain;
            case BUILDING -> suffixes.add(plain);
            case CITY -> {}
            case SETTLEMENT -> settlement = plain;
            case STREET -> street = part;
            case NUMBER -> {
                if (!isPostcode(plain)) {
                    numbers.add(plain);
                }
            }
            case TEXT, TOWN -> {
                if ((street == null && texts.isEmpty()) || (house == null && flat == null && numbers.isEmpty())) {
                    texts.add(part);
                } else {
                    // Behind the house: a town, or something that tells neighbours apart and nobody here understands.
                    unexplained |= told.kind() != AddressPart.Kind.TOWN;
                }
            }
        }
    }

    private @Nullable Address address() {
        if (unexplained) {
            return null;
        }
        String named = street != null ? street : texts.isEmpty() ? null : texts.getLast();
        if (texts.stream().anyMatch(text -> !text.equals(named) && text.chars().anyMatch(Character::isDigit))) {
            // A part with a number that nobody here understands may tell neighbours apart.
            return null;
        }
        return address(named);
    }

    private @Nullable Address address(@Nullable String told) {
        String named = told;
        int used = 0;
        String number = house;
        if (number == null && named != null) {
            Matcher both = STREET_AND_NUMBER.matcher(named);
            if (both.matches() && !bareType(both.group(1)) && (numbers.isEmpty() || flat == null)) {
                named = both.group(1);
                number = both.group(2);
            }
        }
        if (number == null && !numbers.isEmpty()) {
            number = numbers.get(used++);
        }
        String apartment = flat;
        if (apartment == null && used < numbers.size()) {
            apartment = numbers.get(used++);
        } else if (named == null && settlement.isEmpty() && flat != null && used < numbers.size()) {
            // The same, «кв. 278, буд. 5, 10»; in «12, кв. 5» the street is missing.
            named = flat;
            apartment = numbers.get(used++);
        }
        boolean left = numbers.subList(used, numbers.size()).stream().anyMatch(n -> !n.isEmpty());
        boolean noStreet = named == null
                ? settlement.isEmpty()
                : ABBREVIATION.matcher(named).matches();
        if (number == null || number.isBlank() || left || noStreet) {
            return null;
        }
        String place = named == null ? settlement : settlement.isEmpty() ? named : settlement + ", " + named;
        String whole = number + suffixes.stream().map(s -> " " + s).reduce("", String::concat);
        return HouseNumber.isDate(number) || Street.of(place).name().isEmpty()
                ? null
                : Address.of(place, whole, (apartment == null ? "" : apartment) + (room.isEmpty() ? "" : " " + room));
    }

    /** Five digits before a street, or behind a house. */
    private boolean isPostcode(String part) {
        return POSTCODE.matcher(part).matches()
                && ((street == null && texts.isEmpty()) || house != null || !numbers.isEmpty());
    }

    /** «мкр. 5» is a whole name, and 5 no house. */
    private static boolean bareType(String text) {
        return StreetType.ofStreet(text.strip()) != null;
    }
}
