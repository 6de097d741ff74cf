package ua.vikno.kiosk.runtime.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** When a busy portal wants to be asked again (RFC 9110, 10.2.3): a second to a day; anything else was not meant. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private RetryAfter() {}

    /** The contract's own word first, then the header. */
    static @Nullable Duration of(JsonNode problem, @Nullable HttpHeaders headers) {
        JsonNode told = problem.path("retryAfterSeconds");
        Duration own = told.isIntegralNumber() && told.canConvertToLong() ? sane(told.asLong()) : null;
        return own == null ? of(headers) : own;
    }

    static @Nullable Duration of(@Nullable HttpHeaders headers) {
        String told = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (headers == null || told == null) {
            return null;
        }
        if (SECONDS.matcher(told.strip()).matches()) {
            return sane(Long.parseLong(told.strip()));
        }
        // A time of the portal's clock, counted from the same clock: the kiosk's may be wrong.
        Instant until = instant(told);
        Instant said = instant(headers.getFirst(HttpHeaders.DATE));
        return until == null || said == null
                ? null
                : sane(Duration.between(said, until).toSeconds());
    }

    private static @Nullable Instant instant(@Nullable String date) {
        try {
            return date == null
                    ? null
                    : ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Duration sane(long seconds) {
        return seconds < 1 || seconds > LONGEST.toSeconds() ? null : Duration.ofSeconds(seconds);
    }
}
