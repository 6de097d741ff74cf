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
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.vikno.devices.Condition;

/** Carries IPP messages over HTTP/1.1, each with a deadline and an answer of bounded size. */
final class IppClient implements AutoCloseable {
    /** All attributes of a well-equipped printer are some 30 kB. */
    private static final int LARGEST_ANSWER = 256 * 1024;

    private static final byte[] NOTHING = {};
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int IPP_PORT = 631;
    private static final int OK = 200;
    private static final int VERSION_NOT_SUPPORTED = 0x0503;
    private static final int OLD_VERSION = 0x0101;

    private final HttpClient http;
    private final URI address;
    private volatile boolean old;

    /**
     * @param printer {@code ipp:} or {@code ipps:} (RFC 3510, RFC 7472)
     * @param pin the SHA-256 fingerprint of the certificate that it must show; empty for one of a known authority
     */
    IppClient(URI printer, String pin) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .sslContext(PrinterTrust.context(pin))
                .build();
        int port = printer.getPort() < 0 ? IPP_PORT : printer.getPort();
        String scheme = "ipps".equals(printer.getScheme()) ? "https" : "http";
        this.address = URI.create(
                String.format(Locale.ROOT, "%s://%s:%d%s", scheme, printer.getHost(), port, printer.getRawPath()));
    }

    /**
     * A question that may be asked twice: once more over a new connection if the old one, idle since, was closed.
     *
     * @throws IOException if there is no answer, or none in IPP
     */
    IppPacket ask(IppPacket question, Duration deadline) throws IOException, InterruptedException {
        try {
            return ask(question, NOTHING, deadline);
        } catch (IppException | HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return ask(question, NOTHING, deadline);
        }
    }

    /**
     * Asked in IPP 2.0; a printer that refuses this version is asked in 1.1 from then on (RFC 8011, 4.1.8).
     *
     * @param document follows the message; empty for most operations
     * @throws IOException if there is no answer, or none in IPP
     */
    IppPacket ask(IppPacket request, byte[] document, Duration deadline) throws IOException, InterruptedException {
        IppPacket answer = exchange(request, document, deadline);
        if (answer.getCode() == VERSION_NOT_SUPPORTED && !old) {
            old = true;
            return exchange(request, document, deadline);
        }
        return answer;
    }

    private IppPacket exchange(IppPacket request, byte[] document, Duration deadline)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new IppOutputStream(body)
                .write(
                        old
                                ? request.copy(
                                        OLD_VERSION,
                                        request.getCode(),
                                        request.getRequestId(),
                                        request.getAttributeGroups())
                                : request);
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
                throw IppException.ofHttp(
                        response.statusCode(),
                        response.headers().firstValue("Location").orElse(""));
            }
            return parse(response.body());
        } catch (ExecutionException e) {
            throw ofTheConnection(e);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer within " + deadline);
        } finally {
            exchange.cancel(true);
        }
    }

    private static IOException ofTheConnection(ExecutionException failed) {
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof PrinterTrust.Untrusted untrusted) {
                return new IppException(untrusted.why(), String.valueOf(untrusted.getMessage()));
            }
        }
        return new IOException(String.valueOf(failed.getCause()), failed);
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
