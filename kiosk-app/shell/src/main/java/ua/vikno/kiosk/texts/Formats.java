package ua.vikno.kiosk.texts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.portal.api.Money;

/**
 * How one language writes sums, dates and numbers. Styles of a month: plain {@code січень 2026}, {@code gen} {@code січня
 * 2026}, {@code loc} {@code січні 2026}, {@code short} {@code січ 26}.
 */
record Formats(Language language, String group, String point, Months months) {
    /** A kiosk stands in Ukraine, whatever its computer believes. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private static final String NBSP = "\u00a0";
    private static final String MINUS = "\u2212";

    record Months(List<String> plain, List<String> gen, List<String> loc, List<String> brief) {}

    private static final Formats UK = new Formats(
            Language.UKRAINIAN,
            NBSP,
            ",",
            new Months(
                    names(
                            "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"),
                    names("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
                    names("січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні"),
                    names("січ лют бер кві тра чер лип сер вер жов лис гру")));
    private static final List<String> ENGLISH =
            names("January February March April May June July August September October November December");
    private static final Formats EN = new Formats(
            Language.ENGLISH,
            ",",
            ".",
            new Months(ENGLISH, ENGLISH, ENGLISH, names("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")));
    private static final List<String> HUNGARIAN =
            names("január február március április május június július augusztus szeptember október november december");
    private static final Formats HU = new Formats(
            Language.HUNGARIAN,
            NBSP,
            ",",
            new Months(
                    HUNGARIAN,
                    HUNGARIAN,
                    names("januárjában februárjában márciusában áprilisában májusában júniusában júliusában"
                            + " augusztusában szeptemberében októberében novemberében decemberében"),
                    names("jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.")));

    static Formats of(Language language) {
        return switch (language) {
            case UKRAINIAN -> UK;
            case ENGLISH -> EN;
            case HUNGARIAN -> HU;
        };
    }

    String money(Money money) {
        String sum = whole(Math.abs(money.kopecks()) / 100)
                + point
                + String.format(Locale.ROOT, "%02d", Math.abs(money.kopecks()) % 100);
        return (money.isNegative() ? MINUS : "") + (language == Language.ENGLISH ? "₴" + sum : sum + NBSP + "₴");
    }

    String whole(long number) {
        String digits = Long.toString(Math.abs(number));
        // A four-digit number is grouped too: sums stand in columns.
        String grouped = digits.replaceAll("(\\d)(?=(\\d{3})+$)", "$1" + group);
        return number < 0 ? MINUS + grouped : grouped;
    }

    String decimal(BigDecimal value) {
        return digits(value, value.stripTrailingZeros());
    }

    String price(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return digits(value, shortest.setScale(Math.max(2, shortest.scale()), RoundingMode.UNNECESSARY));
    }

    private String digits(BigDecimal value, BigDecimal shown) {
        String[] halves = shown.abs().toPlainString().split("\\.", 2);
        String whole = whole(Long.parseLong(halves[0]));
        return (value.signum() < 0 ? MINUS : "") + (halves.length > 1 ? whole + point + halves[1] : whole);
    }

    String day(LocalDate date) {
        String month = months.gen().get(date.getMonthValue() - 1);
        return switch (language) {
            case UKRAINIAN -> date.getDayOfMonth() + NBSP + month + " " + date.getYear() + " року";
            case ENGLISH -> date.getDayOfMonth() + NBSP + month + " " + date.getYear();
            case HUNGARIAN -> date.getYear() + ". " + month + NBSP + date.getDayOfMonth() + ".";
        };
    }

    String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at.atZone(ZONE));
    }

    String month(YearMonth month, String style) {
        int index = month.getMonthValue() - 1;
        int year = month.getYear();
        if (style.equals("short")) {
            String brief = months.brief().get(index);
            return language == Language.HUNGARIAN ? year % 100 + ". " + brief : brief + NBSP + year % 100;
        }
        String name = switch (style) {
            case "gen" -> months.gen().get(index);
            case "loc" -> months.loc().get(index);
            default -> months.plain().get(index);
        };
        return language == Language.HUNGARIAN ? year + (style.equals("loc") ? " " : ". ") + name : name + NBSP + year;
    }

    private static List<String> names(String text) {
        return List.of(text.split(" "));
    }
}
