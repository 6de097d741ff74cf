package ua.vikno.portal.address;

import java.util.regex.Pattern;

/**
 * One part of an address between two commas.
 *
 * @param plain without what stands in brackets
 */
record AddressPart(String plain, Kind kind) {
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern REGION =
            Pattern.compile("(.*\\s)?(область|обл|район|р-н|громада|тг|отг|мтг|стг)\\.?(\\s.*)?|україна|ua", CASE);
    private static final Pattern HOUSE = Pattern.compile(
            "(будинок|будин|буд|бдн|б|дом|д|ділянка|діл|участок|уч)[.\\s]*(№?\\s*\\d.*|б/н|бн|-)|б/н|бн|без номера",
            CASE);
    private static final Pattern BUILDING =
            Pattern.compile("(корпус|корп|кор|секція|секц|блок|літера|літ|лит)[.\\s].*|к[.\\s]*\\d+", CASE);
    private static final Pattern FLAT = Pattern.compile(
            "(квартира|кварт|кв|апартаменти|апарт|ап|помешкання|помешк|офіс|оф|приміщення|приміщ|прим"
                    + "|магазин|маг|гараж|бокс|кабінет|каб)[.\\s]*№?\\s*(\\d.*|б/н|-)",
            CASE);
    private static final Pattern ROOM = Pattern.compile("(кімната|кімн|кім|ком)[.\\s]*№?\\s*\\d.*", CASE);
    private static final Pattern UNTOLD =
            Pattern.compile("(підїзд|під'їзд|під|поверх|пов)[.\\s]*\\d+|\\d+\\s*(поверх|підїзд|під'їзд)", CASE);
    private static final Pattern NUMBER = Pattern.compile(
            "№?\\s*\\d+\\s*[-/\\\\.]?\\s*\\p{L}?(?:\\s*[-/\\\\]\\s*\\d+\\p{L}?)?(?:\\s*(?:корп|корпус|к)[.\\s]*\\d+)?|-|0",
            CASE);
    private static final Pattern TOWN = Pattern.compile("\\p{Lu}[^\\d]*");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern WORD_END = Pattern.compile("[.\\s]");
    private static final Remembered<AddressPart> TOLD = new Remembered<>(AddressPart::told);

    /** What a part says by itself; {@code UNTOLD} is what no address needs: a region, an entrance, a floor. */
    enum Kind {
        NOTHING,
        UNTOLD,
        HOUSE,
        FLAT,
        ROOM,
        BUILDING,
        CITY,
        SETTLEMENT,
        STREET,
        NUMBER,
        TOWN,
        TEXT
    }

    static AddressPart of(String part) {
        return TOLD.of(part);
    }

    private static AddressPart told(String part) {
        String plain = BRACKETS.matcher(part).replaceAll("").strip();
        return new AddressPart(plain, kind(plain));
    }

    private static Kind kind(String plain) {
        if (plain.isEmpty()) {
            return Kind.NOTHING;
        } else if (UNTOLD.matcher(plain).matches() || REGION.matcher(plain).matches()) {
            return Kind.UNTOLD;
        } else if (HOUSE.matcher(plain).matches()) {
            return Kind.HOUSE;
        } else if (FLAT.matcher(plain).matches()) {
            return Kind.FLAT;
        } else if (ROOM.matcher(plain).matches()) {
            return Kind.ROOM;
        } else if (BUILDING.matcher(plain).matches()) {
            return Kind.BUILDING;
        } else if (Street.isPlace(plain)) {
            return StreetType.isCity(WORD_END.split(plain, 2)[0]) ? Kind.CITY : Kind.SETTLEMENT;
        } else if (Street.says(plain)) {
            return Kind.STREET;
        } else if (NUMBER.matcher(plain).matches()) {
            return Kind.NUMBER;
        }
        return TOWN.matcher(plain).matches() ? Kind.TOWN : Kind.TEXT;
    }
}
