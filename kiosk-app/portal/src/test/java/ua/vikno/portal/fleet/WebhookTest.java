package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.portal.fleet.AlertReceiver.Delivery;

class WebhookTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final String SECRET = "a secret of thirty-two characters";

    @RegisterExtension
    final Receiver receiver = new Receiver();

    private Delivery sent(String path, Duration deadline) throws InterruptedException {
        try (Webhook webhook = new Webhook(URI.create(receiver.address() + path), Optional.of(SECRET), deadline)) {
            return webhook.send("id-1", "{\"text\":\"кіоск\"}", NOW);
        }
    }

    private Delivery sent(String path) throws InterruptedException {
        return sent(path, Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void whatIsTakenIsSignedWithItsTime(int status) throws Exception {
        assertThat(sent("/status/" + status)).isEqualTo(new Delivery.Taken());

        Receiver.Taken taken = receiver.taken().getFirst();
        assertThat(taken.body()).isEqualTo("{\"text\":\"кіоск\"}");
        assertThat(taken.headers().getFirst(Webhook.ID)).isEqualTo("id-1");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = NOW.getEpochSecond() + "." + taken.body();
        assertThat(taken.headers().getFirst(Webhook.SIGNATURE))
                .isEqualTo("t=1795773600,v1="
                        + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 500, 503})
    void anyOtherAnswerIsAFailure(int status) throws Exception {
        assertThat(sent("/status/" + status)).isEqualTo(new Delivery.Failed("status " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsAFailureAndNotFollowed(int status) throws Exception {
        assertThat(sent("/status/" + status)).isEqualTo(new Delivery.Failed("status " + status));

        assertThat(receiver.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hangs", "/drips"})
    void aSlowAnswerIsWaitedForNoLongerThanTheDeadline(String path) throws Exception {
        long began = System.nanoTime();

        Delivery delivery = sent(path, Duration.ofMillis(500));

        assertThat(delivery).isInstanceOf(Delivery.Failed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(400), Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drops", "/garbage"})
    void aBrokenAnswerIsAFailure(String path) throws Exception {
        assertThat(sent(path)).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void nobodyThereIsAFailure() throws Exception {
        String address = receiver.address();
        receiver.afterEach(null);
        try (Webhook webhook = new Webhook(URI.create(address), Optional.empty(), Duration.ofSeconds(20))) {
            assertThat(webhook.send("id-1", "{}", NOW)).isEqualTo(new Delivery.Failed("ConnectException"));
        }
    }
}
