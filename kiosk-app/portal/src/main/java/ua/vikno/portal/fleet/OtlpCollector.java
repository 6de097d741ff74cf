package ua.vikno.portal.fleet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import ua.vikno.portal.options.OtlpOptions;

/** Sends metrics to a collector by HTTP. Follows no redirect: the address was chosen by whoever started the portal. */
final class OtlpCollector implements AutoCloseable {
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int LONGEST_ANSWER = 64 << 10;

    /** Of a message that was taken: no reason to keep back the next. */
    static final String PART = "a part was rejected";

    /** More than none: a collector may write zeros, and words that only warn. */
    private static final Pattern REJECTED = Pattern.compile("\"rejectedDataPoints\"\\s*:\\s*\"?[1-9]");

    private final OtlpOptions.Target target;
    private final Duration deadline;
    private final HttpClient client;

    /** @param deadline from the first byte to the last */
    OtlpCollector(OtlpOptions.Target target, Duration deadline) {
        this.target = target;
        this.deadline = deadline;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.getDefault())
                .connectTimeout(deadline)
                .build();
    }

    /** @return why it was not taken; empty when it was */
    Optional<String> send(String body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.address() + "/v1/metrics"))
                .timeout(deadline)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed(body)));
        target.header().ifPresent(header -> request.header(header.name(), header.value()));
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request.build(), BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            HttpResponse<String> came = answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (came.statusCode() < OK || came.statusCode() >= REDIRECT) {
                return Optional.of("status " + came.statusCode());
            }
            // A collector may take a part only; why, it says in words, which may hold anything.
            return REJECTED.matcher(came.body()).find() ? Optional.of(PART) : Optional.empty();
        } catch (TimeoutException _) {
            answer.cancel(true);
            return Optional.of("no answer within " + deadline.toMillis() + " ms");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                return Optional.of(failure.getClass().getSimpleName());
            }
            throw new IllegalStateException(e);
        }
    }

    private static byte[] packed(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
