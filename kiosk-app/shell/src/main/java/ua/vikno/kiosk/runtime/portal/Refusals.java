package ua.vikno.kiosk.runtime.portal;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.portal.api.common.Problem;

/** Turns what went wrong with a call into its reason. Problems are RFC 9457. */
final class Refusals {
    /** A shorter wait is not told in seconds. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private Refusals() {}

    /** @return empty for a bug of ours, which is no reason but a fault */
    static Optional<Refusal> of(Throwable failure, Duration waited) {
        return switch (failure) {
            case RestClientResponseException answered -> Optional.of(answered(answered, waited));
            case ResourceAccessException network -> Optional.of(network(network, waited));
            case RestClientException _ -> Optional.of(new Refusal.Nonsense());
            case Wellformed.Violation _, InvalidMediaTypeException _ -> Optional.of(new Refusal.Nonsense());
            default -> Optional.empty();
        };
    }

    private static Refusal network(ResourceAccessException failure, Duration waited) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            switch (t) {
                case WholeAnswer.TooLarge _, WholeAnswer.Foreign _ -> {
                    return new Refusal.Nonsense();
                }
                case HttpConnectTimeoutException _ -> {
                    return new Refusal.Unreachable();
                }
                case HttpTimeoutException _ -> {
                    return new Refusal.TooSlow(waited);
                }
                // The answer is not HTTP at all: the JDK says so only in words.
                case IOException e
                when e.getMessage() != null
                        && (e.getMessage().contains("Invalid status line")
                                || e.getMessage().contains("protocol error")) -> {
                    return new Refusal.Nonsense();
                }
                default -> {}
            }
        }
        return new Refusal.Unreachable();
    }

    private static Refusal answered(RestClientResponseException answer, Duration waited) {
        try {
            JsonNode body = Json.mapper().readTree(answer.getResponseBodyAsByteArray());
            return Problem.ofType(body.path("type").asString(""))
                    .<Refusal>map(problem -> new Refusal.Declined(
                            problem,
                            retryAt(body),
                            body.path("attemptsLeft").asInt(-1),
                            field(body),
                            RetryAfter.of(body, answer.getResponseHeaders())))
                    .orElseGet(() -> unknown(answer, waited));
        } catch (JacksonException | DateTimeParseException e) {
            return unknown(answer, waited);
        }
    }

    /** What stands before the portal, and speaks for it without its words (RFC 9110, 15.5 and 15.6). */
    private static Refusal unknown(RestClientResponseException answer, Duration waited) {
        return switch (answer.getStatusCode().value()) {
            case 401 -> declined(Problem.KIOSK_UNKNOWN);
            case 403 -> declined(Problem.FORBIDDEN);
            case 413 -> declined(Problem.TOO_LARGE);
            case 429 -> later(Problem.TOO_MANY, answer);
            case 503 -> later(Problem.BUSY, answer);
            case 502 -> new Refusal.Unreachable();
            case 504 -> waited.compareTo(A_SECOND) < 0 ? new Refusal.Unreachable() : new Refusal.TooSlow(waited);
            default -> new Refusal.Nonsense();
        };
    }

    private static Refusal declined(Problem problem) {
        return new Refusal.Declined(problem);
    }

    private static Refusal later(Problem problem, RestClientResponseException answer) {
        return new Refusal.Declined(problem, null, -1, null, RetryAfter.of(answer.getResponseHeaders()));
    }

    private static @Nullable Instant retryAt(JsonNode body) {
        String text = body.path("lockedUntil").asString("");
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private static @Nullable String field(JsonNode body) {
        String text = body.path("field").asString("");
        return text.isEmpty() ? null : text;
    }
}
