package ua.vikno.kiosk.texts;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.portal.api.Money;

/** Words for what a synthesiser would stumble over. */
final class Spoken {
    /** Numbers of five digits and more are names of things, not quantities. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d{5,}(?:[/-]\\d+)*");

    private static final Map<String, String> HRYVNIA =
            Map.of("one", "# гривня", "few", "# гривні", "many", "# гривень");
    private static final Map<String, String> KOPECK =
            Map.of("one", "# копійка", "few", "# копійки", "many", "# копійок");

    private record Abbreviation(Pattern written, String said) {
        static Abbreviation of(String written, String said) {
            return new Abbreviation(Pattern.compile("(?<![\\p{L}])" + Pattern.quote(written)), said);
        }
    }

    /** Addresses and units are Ukrainian data in every language. */
    private static final List<Abbreviation> DATA = List.of(
            Abbreviation.of("вул.", "вулиця"),
            Abbreviation.of("просп.", "проспект"),
            Abbreviation.of("пров.", "провулок"),
            Abbreviation.of("бульв.", "бульвар"),
            Abbreviation.of("пл.", "площа"),
            Abbreviation.of("наб.", "набережна"),
            Abbreviation.of("буд.", "будинок"),
            Abbreviation.of("кв.", "квартира"),
            Abbreviation.of("м3", "кубічних метрів"),
            Abbreviation.of("м³", "кубічних метрів"),
            Abbreviation.of("м2", "квадратних метрів"),
            Abbreviation.of("м²", "квадратних метрів"),
            Abbreviation.of("грн", "гривень"),
            Abbreviation.of("№", "номер "));

    private static final List<Abbreviation> ENGLISH =
            List.of(Abbreviation.of("No. ", "number "), Abbreviation.of("m³", "cubic metres"));
    private static final List<Abbreviation> HUNGARIAN =
            List.of(Abbreviation.of("kb.", "körülbelül"), Abbreviation.of("m³", "köbméter"));

    private Spoken() {}

    static String money(Money money, Language language) {
        long hryvnias = Math.abs(money.kopecks()) / 100;
        long kopecks = Math.abs(money.kopecks()) % 100;
        String minus = switch (language) {
            case UKRAINIAN -> "мінус ";
            case ENGLISH -> "minus ";
            case HUNGARIAN -> "mínusz ";
        };
        String sum = switch (language) {
            case UKRAINIAN -> form(HRYVNIA, hryvnias) + " " + form(KOPECK, kopecks);
            case ENGLISH ->
                hryvnias
                        + (hryvnias == 1 ? " hryvnia " : " hryvnias ")
                        + kopecks
                        + (kopecks == 1 ? " kopeck" : " kopecks");
            case HUNGARIAN -> hryvnias + " hrivnya " + kopecks + " kopijka";
        };
        return money.isNegative() ? minus + sum : sum;
    }

    /** {@code Т-454710/0} as single characters, each heard. */
    static String apart(String text) {
        return String.join(" ", text.replaceAll("\\s", "").split(""));
    }

    static String data(String text, Language language) {
        Matcher numbers = LONG_NUMBER.matcher(text);
        return abbreviations(numbers.replaceAll(match -> Matcher.quoteReplacement(apart(match.group()))), language);
    }

    static String abbreviations(String text, Language language) {
        String said = replaced(text, DATA);
        return switch (language) {
            case UKRAINIAN -> said;
            case ENGLISH -> replaced(said, ENGLISH);
            case HUNGARIAN -> replaced(said, HUNGARIAN);
        };
    }

    private static String replaced(String text, List<Abbreviation> abbreviations) {
        String said = text;
        for (Abbreviation abbreviation : abbreviations) {
            said = abbreviation.written().matcher(said).replaceAll(abbreviation.said());
        }
        return said;
    }

    private static String form(Map<String, String> forms, long number) {
        return Plurals.form(forms, number, Language.UKRAINIAN).replace("#", Long.toString(number));
    }
}
