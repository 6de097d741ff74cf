package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.vikno.devices.Condition;

/** Carries IPP messages over HTTP/1.1, each with a deadline and an answer of bounded size. */
final class IppClient implements AutoCloseable {
    /** All attributes of a well-equipped printer are some 30 kB. */
    private static final int LARGEST_ANSWER = 256 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int IPP_PORT = 631;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI address;

    /** @param printer {@code ipp:} or {@code ipps:} (RFC 3510, RFC 7472) */
    IppClient(URI printer) {
        int port = printer.getPort() < 0 ? IPP_PORT : printer.getPort();
        String scheme = "ipps".equals(printer.getScheme()) ? "https" : "http";
        this.address = URI.create("%s://%s:%d%s".formatted(scheme, printer.getHost(), port, printer.getRawPath()));
    }

    /**
     * @param document follows the message; empty for most operations
     * @throws IOException if there is no answer, or none in IPP
     */
    IppPacket ask(IppPacket request, byte[] document, Duration deadline) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new IppOutputStream(body).write(request);
        body.writeBytes(document);
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/ipp")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw IppException.ofHttp(response.statusCode());
            }
            return parse(response.body());
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + deadline, e);
        } finally {
            exchange.cancel(true);
        }
    }

    /** Whatever bytes a printer sends: a message, or an exception that says that it is none. */
    static IppPacket parse(byte[] answer) throws IOException {
        try {
            return new IppInputStream(new ByteArrayInputStream(answer)).readPacket();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Collections nested thousands of times over are a malicious answer, not a bug of ours.
            throw new IppException(Condition.PROTOCOL, "no IPP message");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
