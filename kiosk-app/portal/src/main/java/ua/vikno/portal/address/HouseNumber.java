package ua.vikno.portal.address;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what providers write in place of a house's or a flat's number, and writes it in one way. */
final class HouseNumber {
    /** A house that has no number; several houses of a street may be called so. */
    static final String NONE = "б/н";

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern HOUSE = Pattern.compile(
            "^(будинок|будин|буд|бдн|б|дом|д|ділянка|діл|участок|уч)(\\.\\s*|\\s+|(?=\\d))|^№\\s*", CASE);
    private static final Pattern FLAT = Pattern.compile(
            "^(квартира|кварт|кв|апартаменти|апарт|ап|помешкання|помешк|к)(\\.\\s*|\\s+|(?=\\d))|^№\\s*", CASE);
    private static final Pattern BLOCK = Pattern.compile("^(.*?[\\dа-яґєії])[\\s,./-]*"
            + "(?:(?:корпус|корп|кор)[\\s.№]*([\\dа-яґєії]{1,3})|к[\\s.№]*(\\d{1,2}[а-яґєії]?))$");
    private static final Pattern PART =
            Pattern.compile("^(.*?[\\dа-яґєії])[\\s,./-]*(секція|секц|блок|бл)[\\s.№]*([\\dа-яґєії]{1,3})$");
    private static final Pattern LETTER =
            Pattern.compile("^(.*?\\d)[\\s,./-]*(?:літера|літер|літ|лит)[\\s.]*[\"«“]?([а-яґєії])[\"»”]?$");
    private static final Pattern ROOM =
            Pattern.compile("^(.*?)[\\s,./-]*(?:кімната|кімн|кім|комната|ком)[\\s.№]*(\\d{1,4}[а-яґєії]?)$");
    private static final Pattern PREMISES = Pattern.compile("^(офіс|оф|приміщення|приміщ|прим)[\\s.№]*(\\d.*)$");
    private static final Pattern WHOLE_OF_A_SPREADSHEET = Pattern.compile("^(\\d+)\\.0+$");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern POINT_BETWEEN_DIGITS = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern NOISE = Pattern.compile("[\\s\"«»“”„№.,]");
    private static final Pattern LETTER_DASH_OR_LEADING_ZEROS = Pattern.compile("(?<=\\d)-(?=\\p{L})|^0+(?=\\d)");
    private static final Pattern NOTHING = Pattern.compile("[0/?*_-]*");
    private static final Set<String> WORDS_FOR_NOTHING =
            Set.of("б/н", "бн", "н", "безномера", "безн", "н/б", "нб", "немає", "нема", "відсутній", "х", "приватний");

    private static final String MONTHS =
            "(січ|лют|бер|кві|квіт|тра|трав|чер|черв|лип|сер|серп|вер|вересн|жов|жовт|лис|лист"
                    + "|гру|груд|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|сент|окт|ноя|дек"
                    + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[-./ ]*" + MONTHS + "\\p{L}{0,6}[-./ ]*\\d{0,4}|" + MONTHS
                    + "\\p{L}{0,6}[-./ ]*\\d{1,4}|\\d{1,2}[-./]\\d{1,2}[-./](19|20)\\d\\d|(19|20)\\d\\d[-./]\\d\\d[-./]\\d\\d.*"
                    + "|\\d{5,}");

    private static final Remembered<String> HOUSES = new Remembered<>(HouseNumber::houseOf);
    private static final Remembered<String> FLATS = new Remembered<>(HouseNumber::flatOf);
    private static final Remembered<Boolean> DATES = new Remembered<>(HouseNumber::isDateOf);

    private HouseNumber() {}

    /** {@code 12а}, {@code 12 корп. 1}, {@code 9/2}; {@link #NONE} for a house without a number, empty for an empty text. */
    static String house(String text) {
        return HOUSES.of(text);
    }

    /** {@code 5}, {@code 5 кім. 2}, {@code оф. 5}; empty where there is none, as in a house of one household. */
    static String flat(String text) {
        return FLATS.of(text);
    }

    /** Whether a spreadsheet has made a date of a number: {@code 12/1} becomes {@code 12.січ} or {@code 45669}. */
    static boolean isDate(String text) {
        return DATES.of(text);
    }

    private static String houseOf(String text) {
        if (text.isBlank()) {
            return "";
        }
        String bare = HOUSE.matcher(tidied(text)).replaceFirst("");
        Matcher letter = LETTER.matcher(bare);
        bare = letter.matches() ? letter.group(1) + letter.group(2) : bare;
        String block = "";
        Matcher part = PART.matcher(bare);
        if (part.matches()) {
            bare = part.group(1);
            block = (part.group(2).startsWith("с") ? " секц. " : " блок ") + part.group(3);
        }
        Matcher corpus = BLOCK.matcher(bare);
        if (corpus.matches()) {
            bare = corpus.group(1);
            block = " корп. " + (corpus.group(2) == null ? corpus.group(3) : corpus.group(2)) + block;
        }
        String number = number(bare);
        return number.isEmpty() ? NONE : number + block;
    }

    private static String flatOf(String text) {
        String bare = tidied(text);
        Matcher room = ROOM.matcher(bare);
        String suffix = "";
        if (room.matches()) {
            bare = room.group(1);
            suffix = "кім. " + room.group(2);
        }
        Matcher premises = PREMISES.matcher(bare);
        if (premises.matches()) {
            // An office 5 is no flat 5 of the same house.
            return (premises.group(1).startsWith("о") ? "оф. " : "прим. ") + number(premises.group(2));
        }
        String number = number(FLAT.matcher(bare).replaceFirst(""));
        return suffix.isEmpty() ? number : number.isEmpty() ? suffix : number + " " + suffix;
    }

    private static boolean isDateOf(String text) {
        String bare = HOUSE.matcher(Spelling.tidy(text).toLowerCase(Spelling.UKRAINIAN))
                .replaceFirst("");
        return DATE.matcher(bare).matches();
    }

    private static String tidied(String text) {
        return BRACKETS.matcher(Spelling.key(Spelling.tidy(text)))
                .replaceAll(" ")
                .strip();
    }

    private static String number(String text) {
        String whole = WHOLE_OF_A_SPREADSHEET.matcher(text.strip()).replaceFirst("$1");
        String bare = POINT_BETWEEN_DIGITS.matcher(whole).replaceAll("/");
        bare = NOISE.matcher(bare).replaceAll("").replace('\\', '/');
        if (NOTHING.matcher(bare).matches() || WORDS_FOR_NOTHING.contains(bare)) {
            return "";
        }
        return LETTER_DASH_OR_LEADING_ZEROS.matcher(bare).replaceAll("");
    }
}
