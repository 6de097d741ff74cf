package ua.vikno.portal.fleet;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends a message to the receiver. Follows no redirect: the address was chosen by whoever started the portal. */
final class Webhook implements AlertReceiver {
    static final String ID = "X-Vikno-Alert";
    /** {@code t=SECONDS,v1=HEX}: HMAC-SHA256 of {@code SECONDS.BODY}, so that a recorded message is not good later. */
    static final String SIGNATURE = "X-Vikno-Signature";

    private static final int OK = 200;
    private static final int REDIRECT = 300;

    private final URI address;
    private final Optional<String> secret;
    private final Duration deadline;
    private final HttpClient client;

    /** @param deadline from the first byte to the last */
    Webhook(URI address, Optional<String> secret, Duration deadline) {
        this.address = address;
        this.secret = secret;
        this.deadline = deadline;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.getDefault())
                .connectTimeout(deadline)
                .build();
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Delivery send(String id, String body, Instant now) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(deadline)
                .header("Content-Type", "application/json; charset=utf-8")
                .header(ID, id)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        secret.ifPresent(key -> request.header(SIGNATURE, signature(key, now.getEpochSecond(), body)));
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
        try {
            int status = answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status >= OK && status < REDIRECT ? new Delivery.Taken() : new Delivery.Failed("status " + status);
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Delivery.Failed("no answer within " + deadline.toMillis() + " ms");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                return new Delivery.Failed(failure.getClass().getSimpleName());
            }
            throw new IllegalStateException(e);
        }
    }

    static String signature(String secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = (seconds + "." + body).getBytes(StandardCharsets.UTF_8);
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
