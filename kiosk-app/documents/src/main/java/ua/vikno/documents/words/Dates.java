package ua.vikno.documents.words;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Months and days in Ukrainian; moments in Kyiv time. */
public final class Dates {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static final List<String> NOMINATIVE = List.of(
            "січень",
            "лютий",
            "березень",
            "квітень",
            "травень",
            "червень",
            "липень",
            "серпень",
            "вересень",
            "жовтень",
            "листопад",
            "грудень");

    private static final List<String> GENITIVE = List.of(
            "січня",
            "лютого",
            "березня",
            "квітня",
            "травня",
            "червня",
            "липня",
            "серпня",
            "вересня",
            "жовтня",
            "листопада",
            "грудня");

    private Dates() {}

    /** {@code січень 2026 року}. */
    public static String month(YearMonth month) {
        return "%s%c%d%cроку"
                .formatted(NOMINATIVE.get(month.getMonthValue() - 1), Sums.SPACE, month.getYear(), Sums.SPACE);
    }

    /** {@code 1 лютого 2026 року, 09:05}. */
    public static String moment(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, KYIV);
        return "%s, %02d:%02d".formatted(day(at), at.getHour(), at.getMinute());
    }

    private static String day(LocalDateTime at) {
        return "%d%c%s%c%d%cроку"
                .formatted(
                        at.getDayOfMonth(),
                        Sums.SPACE,
                        GENITIVE.get(at.getMonthValue() - 1),
                        Sums.SPACE,
                        at.getYear(),
                        Sums.SPACE);
    }
}
