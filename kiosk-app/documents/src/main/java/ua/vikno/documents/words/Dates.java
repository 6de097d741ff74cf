package ua.vikno.documents.words;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Months and days in Ukrainian; moments in Kyiv time. */
public final class Dates {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static final PaperTexts TEXTS = PaperTexts.of(Dates.class, "words");
    private static final List<String> NOMINATIVE = List.of(TEXTS.get("months").split(" "));
    private static final List<String> GENITIVE =
            List.of(TEXTS.get("months.genitive").split(" "));

    private Dates() {}

    /** {@code січень 2026 року}. */
    public static String month(YearMonth month) {
        return TEXTS.get("month", NOMINATIVE.get(month.getMonthValue() - 1), month.getYear());
    }

    /** {@code 1 лютого 2026 року, 09:05}. */
    public static String moment(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, KYIV);
        return TEXTS.get(
                "moment",
                at.getDayOfMonth(),
                GENITIVE.get(at.getMonthValue() - 1),
                at.getYear(),
                String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute()));
    }
}
