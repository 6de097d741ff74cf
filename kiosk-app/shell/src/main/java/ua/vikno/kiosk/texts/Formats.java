package ua.vikno.kiosk.texts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ua.vikno.documents.words.Digits;
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
        return hryvnias(money.hryvnias());
    }

    String whole(long number) {
        return digits(BigDecimal.valueOf(number));
    }

    String decimal(BigDecimal value) {
        return digits(Digits.shortest(value));
    }

    String price(BigDecimal value) {
        return hryvnias(Digits.price(value));
    }

    /** The minus stands before the currency, wherever that stands. */
    private String hryvnias(BigDecimal value) {
        String sum = text("format.money", digits(value.abs()));
        return value.signum() < 0 ? MINUS + sum : sum;
    }

    private String digits(BigDecimal value) {
        return Digits.grouped(value, text("format.group"), text("format.point"));
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
