package ua.vikno.kiosk.texts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.portal.api.common.Money;

/**
 * How one language writes sums, dates and numbers, by {@code texts/format_*.properties}. Styles of a month: plain
 * {@code січень 2026}, {@code gen} {@code січня 2026}, {@code loc} {@code січні 2026}, {@code short} {@code січ 26}.
 */
record Formats(Texts texts, Language language) {
    private static final String MINUS = "\u2212";

    String money(Money money) {
        String sum = whole(Math.abs(money.kopecks()) / 100)
                + text("format.point")
                + String.format(Locale.ROOT, "%02d", Math.abs(money.kopecks()) % 100);
        return (money.isNegative() ? MINUS : "") + text("format.money", sum);
    }

    String whole(long number) {
        String digits = Long.toString(Math.abs(number));
        // A four-digit number is grouped too: sums stand in columns.
        String grouped = digits.replaceAll("(\\d)(?=(\\d{3})+$)", "$1" + text("format.group"));
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
        return (value.signum() < 0 ? MINUS : "")
                + (halves.length > 1 ? whole + text("format.point") + halves[1] : whole);
    }

    String day(LocalDate date) {
        return text(
                "format.day",
                Integer.toString(date.getDayOfMonth()),
                name("format.months.gen", date.getMonthValue()),
                Integer.toString(date.getYear()));
    }

    String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(KyivTime.hour(at));
    }

    String month(YearMonth month, String style) {
        String pattern = switch (style) {
            case "short", "loc" -> "format.month." + style;
            default -> "format.month";
        };
        int year = style.equals("short") ? month.getYear() % 100 : month.getYear();
        String names = style.isEmpty() ? "format.months" : "format.months." + style;
        return text(pattern, Integer.toString(year), name(names, month.getMonthValue()));
    }

    private String name(String key, int month) {
        return text(key).split(" ", -1)[month - 1];
    }

    private String text(String key, String... filled) {
        return texts.template(key, language, false).filled(filled);
    }
}
