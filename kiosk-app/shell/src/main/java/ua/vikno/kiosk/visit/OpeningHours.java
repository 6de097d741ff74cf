package ua.vikno.kiosk.visit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.published.PublishedService.Hours;

/** Tells whether a service is open and, if not, when it opens. */
final class OpeningHours {
    private static final int DAYS = 7;

    private OpeningHours() {}

    /** @return null while it is open */
    static @Nullable Words closed(@Nullable List<Hours> hours, Instant instant) {
        ZonedDateTime now = KyivTime.at(instant);
        if (hours == null || hours.stream().anyMatch(span -> within(span, now))) {
            return null;
        }
        Optional<ZonedDateTime> next = hours.stream()
                .flatMap(span -> openings(span, now))
                .filter(opening -> opening.isAfter(now))
                .min(Comparator.naturalOrder());
        return next.map(opening -> opens(opening, now)).orElseGet(() -> Words.of("menu.opens.never"));
    }

    private static boolean within(Hours span, ZonedDateTime now) {
        return span.day() == now.getDayOfWeek()
                && !now.toLocalTime().isBefore(span.from())
                && now.toLocalTime().isBefore(span.to());
    }

    /** This week's and the next one's. */
    private static Stream<ZonedDateTime> openings(Hours span, ZonedDateTime now) {
        return IntStream.rangeClosed(0, DAYS)
                .mapToObj(now::plusDays)
                .filter(day -> day.getDayOfWeek() == span.day())
                .map(day -> day.with(span.from()));
    }

    private static Words opens(ZonedDateTime opening, ZonedDateTime now) {
        String day = opening.toLocalDate().equals(now.toLocalDate())
                ? "today"
                : opening.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        return Words.of("menu.opens." + day, new Words.Time(opening.toInstant()));
    }
}
