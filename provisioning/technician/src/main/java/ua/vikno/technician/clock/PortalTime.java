package ua.vikno.technician.clock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Asks the portal for anything, and takes the time from its answer's header {@code Date} (RFC 9110, 6.6.1). */
final class PortalTime {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);

    /** What the portal said. */
    sealed interface Answer {
        /** @param milliseconds from the question to the answer */
        record Told(Instant time, long milliseconds) implements Answer {}

        record WithoutTime() implements Answer {}

        /** @param detail of the network, for the technician */
        record Silent(String detail) implements Answer {}
    }

    Answer ask(String portal) throws InterruptedException {
        long begun = System.nanoTime();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(CONNECTING).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(portal))
                    .timeout(ANSWERING)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
            long milliseconds = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            return response.headers()
                    .firstValue("Date")
                    .map(date -> time(date, milliseconds))
                    .orElseGet(Answer.WithoutTime::new);
        } catch (IOException | IllegalArgumentException e) {
            return new Answer.Silent(e.toString());
        }
    }

    private static Answer time(String date, long milliseconds) {
        try {
            return new Answer.Told(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)), milliseconds);
        } catch (DateTimeException e) {
            return new Answer.WithoutTime();
        }
    }
}
