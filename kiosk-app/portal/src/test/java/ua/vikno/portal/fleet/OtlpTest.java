package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.fleet.Metric.Sample;
import ua.vikno.portal.options.OtlpOptions.Header;
import ua.vikno.portal.options.OtlpOptions.Target;

/** What a collector of OpenTelemetry is sent, and what is made of its answers. */
class OtlpTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00.000000007Z");
    private static final OtlpBody BODY = new OtlpBody("1.2.3", "an-instance");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<Headers> headers = new AtomicReference<>();
    private final AtomicReference<String> body = new AtomicReference<>("");
    private int status = 200;
    private byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
    private boolean hangs;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/base/v1/metrics", exchange -> {
            headers.set(exchange.getRequestHeaders());
            body.set(new String(new GZIPInputStream(exchange.getRequestBody()).readAllBytes(), StandardCharsets.UTF_8));
            if (hangs) {
                try {
                    ended.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.getResponseHeaders().set("Location", "/base/v1/metrics");
            exchange.sendResponseHeaders(status, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private Optional<String> send(String text, Optional<Header> header, Duration deadline) throws InterruptedException {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/base";
        try (OtlpCollector collector = new OtlpCollector(new Target(address, header), deadline)) {
            return collector.send(text);
        }
    }

    private Optional<String> send() throws InterruptedException {
        return send("{}", Optional.empty(), Duration.ofSeconds(30));
    }

    @Test
    void theMessageIsTheJsonOfOtlp() throws Exception {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("kiosk", "hall-\"1\"");
        labels.put("event", "visits");
        String text = BODY.of(
                List.of(
                        new Metric(
                                "vikno_kiosk_level", "How it is.", false, List.of(new Sample(2, Map.of("kiosk", "a")))),
                        new Metric("vikno_kiosk_events", "How often.", true, List.of(new Sample(1L << 60, labels))),
                        new Metric("vikno_kiosk_info", "Of nobody.", false, List.of())),
                NOW);

        assertThat(send(text, Optional.of(new Header("Authorization", "Bearer k")), Duration.ofSeconds(30)))
                .isEmpty();
        assertThat(headers.get().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(headers.get().getFirst("Content-Encoding")).isEqualTo("gzip");
        assertThat(headers.get().getFirst("Authorization")).isEqualTo("Bearer k");
        JsonNode resource = JsonMapper.builder().build().readTree(body.get()).at("/resourceMetrics/0");
        assertThat(resource.at("/resource/attributes").toString())
                .contains("\"stringValue\":\"vikno-portal\"", "an-instance", "1.2.3");
        JsonNode metrics = resource.at("/scopeMetrics/0/metrics");
        assertThat(metrics.size()).as("what nobody has is left out").isEqualTo(2);
        assertThat(metrics.at("/0/gauge/dataPoints/0/asInt").asString()).isEqualTo("2");
        JsonNode count = metrics.at("/1/sum");
        assertThat(count.get("isMonotonic").asBoolean()).isTrue();
        assertThat(count.get("aggregationTemporality").asInt()).isEqualTo(2);
        assertThat(count.at("/dataPoints/0/asInt").isString())
                .as("64 bits as text")
                .isTrue();
        assertThat(count.at("/dataPoints/0/asInt").asString()).isEqualTo("1152921504606846976");
        assertThat(count.at("/dataPoints/0/timeUnixNano").asString()).isEqualTo("1795773600000000007");
        assertThat(count.at("/dataPoints/0/attributes/0/value/stringValue").asString())
                .isEqualTo("hall-\"1\"");
    }

    @Test
    void whatIsNotTakenIsAReasonAndNoError() throws Exception {
        assertThat(send()).isEmpty();
        for (int bad : new int[] {302, 400, 429, 503}) {
            status = bad;
            assertThat(send()).hasValue("status " + bad);
        }
        status = 200;
        answer = "{\"partialSuccess\":{\"rejectedDataPoints\":\"3\",\"errorMessage\":\"secret\"}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(send()).hasValue("a part was rejected");
        answer = "{\"partialSuccess\":{\"rejectedDataPoints\":\"0\",\"errorMessage\":\"old names\"}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(send()).as("a word of warning").isEmpty();
        answer = new byte[1 << 20];
        assertThat(send()).as("an answer without end").hasValue("IOException");
        server.stop(0);
        assertThat(send()).hasValue("ConnectException");
    }

    @Test
    void aCollectorThatHangsIsLeft() throws Exception {
        hangs = true;
        assertThat(send("{}", Optional.empty(), Duration.ofSeconds(1))).isPresent();
    }
}
