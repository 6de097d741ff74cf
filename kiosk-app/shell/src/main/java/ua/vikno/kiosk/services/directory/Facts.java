package ua.vikno.kiosk.services.directory;

import java.net.IDN;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Words;

/** Where a published fact comes from and of when it is. */
final class Facts {
    private Facts() {}

    /** @param when {@code YYYY[-MM[-DD]]} or anything else, which is shown as it is */
    static Words when(String when) {
        if (when.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d)")) {
            return Words.of("directory.day", new Words.Day(LocalDate.parse(when)));
        }
        if (when.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return Words.of("directory.month", new Words.Month(YearMonth.parse(when)));
        }
        return when.equals("undated") ? Words.of("directory.undated") : Words.verbatim(when);
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

    static LocalDate day(Instant at) {
        return KyivTime.day(at);
    }
}
