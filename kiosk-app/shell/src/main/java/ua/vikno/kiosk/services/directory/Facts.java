package ua.vikno.kiosk.services.directory;

import java.net.IDN;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Words;

/** Where a published fact comes from and of when it is. */
final class Facts {
    private Facts() {}

    /** @param when {@code YYYY[-MM[-DD]]} or anything else, which is shown as it is */
    static Words when(String when) {
        LocalDate day = day(when);
        if (day != null) {
            return Words.of("directory.day", new Words.Day(day));
        }
        YearMonth month = month(when);
        if (month != null) {
            return Words.of("directory.month", new Words.Month(month));
        }
        return when.equals("undated") ? Words.of("directory.undated") : Words.verbatim(when);
    }

    /** @return null for what is no day, such as {@code 2026} or {@code 2026-02-30} */
    static @Nullable LocalDate day(String when) {
        try {
            return LocalDate.parse(when);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @return null for what is no month, such as {@code 2026} */
    static @Nullable YearMonth month(String when) {
        try {
            return YearMonth.parse(when);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Words source(String source, String asOf) {
        return Words.of("directory.source", new Words.Plain(host(source)), new Words.Nested(when(asOf)));
    }

    /** The host of a web address: a link cannot be clicked on the kiosk. */
    private static String host(String source) {
        try {
            String host = URI.create(source).getHost();
            return host == null ? source : IDN.toUnicode(host);
        } catch (IllegalArgumentException e) {
            return source;
        }
    }

    /** At most a handful: nested two by two. */
    static Words joined(List<Words> facts) {
        return facts.stream()
                .reduce((a, b) -> Words.of("directory.joined", new Words.Nested(a), new Words.Nested(b)))
                .orElseGet(() -> Words.verbatim(""));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static LocalDate day(Instant at) {
        return KyivTime.day(at);
    }
}
