package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.access.Callers;

/**
 * A city's register, sent to a portal process with a small heap while visitors sign in. The size is set by
 * {@code -Dvikno.register.dwellings} and {@code -Dvikno.register.heap}; a whole city is {@code 300000} and {@code 512m}.
 */
@Tag(Needs.MEASURED)
class CityLoadTest {
    private static final int DWELLINGS = Integer.getInteger("vikno.register.dwellings", 20_000);
    private static final String HEAP = System.getProperty("vikno.register.heap", "64m");
    /** On a machine with a processor for everybody; a busy one makes everything as many times longer. */
    private static final Duration LONGEST_SIGN_IN = Duration.ofSeconds(1);

    private static final String BEARER = "Bearer ";
    private static final String KIOSK = BEARER + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY;
    private static final String OPERATOR = BEARER + Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private String address = "";

    @Test
    void isTakenInASmallHeapWhileVisitorsAreServed() throws Exception {
        Path register = CityRegister.write(directory.resolve("water.csv"), DWELLINGS, "2026-10");
        Path ready = directory.resolve("ready");
        Process portal = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "ua.vikno.portal.PortalMain",
                        "--registers=demo",
                        "--registers-are-invented",
                        "--port=0",
                        "--previews-per-minute=1000000",
                        "--ready-file=" + ready,
                        "--database=jdbc:sqlite:" + directory.resolve("portal.db"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        try {
            while (!Files.exists(ready) && portal.isAlive()) {
                Thread.onSpinWait();
            }
            address = "http://127.0.0.1:" + Files.readString(ready).strip();
            long before = System.nanoTime();
            CompletableFuture<HttpResponse<String>> answer = send(
                            "PUT", "/api/v1/registers/water", OPERATOR, BodyPublishers.ofFile(register))
                    .thenCompose(held -> sendAgain(register, held.body()));
            int visits = 0;
            Duration longest = Duration.ZERO;
            while (!answer.isDone()) {
                Duration took = visit();
                longest = took.compareTo(longest) > 0 ? took : longest;
                visits++;
            }
            Duration load = Duration.ofNanos(System.nanoTime() - before);
            System.out.printf(
                    "%d dwellings, %d MB, heap %s: taken in %.1f s, peak resident %s; %d sign-ins meanwhile, longest"
                            + " %d ms%n",
                    DWELLINGS,
                    Files.size(register) / 1_000_000,
                    HEAP,
                    load.toMillis() / 1000.0,
                    peak(portal),
                    visits,
                    longest.toMillis());
            assertThat(answer.get().body()).contains("\"outcome\":\"taken\"").contains("\"lines\":" + 2 * DWELLINGS);
            assertThat(visits).isGreaterThan(5);
            assertThat(longest).isLessThan(LONGEST_SIGN_IN.multipliedBy(waiting()));
            assertThat(portal.isAlive()).isTrue();
        } finally {
            portal.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            http.close();
        }
    }

    /** With the operator's word: so many more dwellings than before are held first. */
    private CompletableFuture<HttpResponse<String>> sendAgain(Path register, String held) {
        String word = JSON.readTree(held).path("word").asString();
        assertThat(word).as(held).isNotEmpty();
        try {
            return send("PUT", "/api/v1/registers/water?word=" + word, OPERATOR, BodyPublishers.ofFile(register));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Health, account, second factor and statement of one visitor. */
    private Duration visit() throws Exception {
        JsonNode account = ask("GET", "/api/v1/demonstration/accounts?number=%D0%A2-310014%2F2", null)
                .path(0);
        long before = System.nanoTime();
        assertThat(send("GET", "/api/v1/health", KIOSK, BodyPublishers.noBody())
                        .get()
                        .statusCode())
                .isEqualTo(200);
        String handle = ask("POST", "/api/v1/previews", "{\"account\":" + account.path("account") + "}")
                .path("handle")
                .asString();
        JsonNode session = ask(
                "POST",
                "/api/v1/sessions",
                "{\"method\":\"CONTROL_CODE\",\"identifier\":\"%s\",\"secret\":\"%s\"}"
                        .formatted(handle, account.path("controlCode").asString()));
        assertThat(session.path("token").asString()).isNotEmpty();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** How many programs wait for one processor, at least 1. */
    private static long waiting() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return Math.max(1, Math.round(load / Runtime.getRuntime().availableProcessors()));
    }

    private JsonNode ask(String method, String path, @Nullable String body) throws Exception {
        HttpResponse<String> answer = send(
                        method, path, KIOSK, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .get();
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }

    private CompletableFuture<HttpResponse<String>> send(
            String method, String path, String caller, BodyPublisher body) {
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofMinutes(15))
                        .header("Authorization", caller)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String peak(Process process) throws Exception {
        List<String> status = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
        return status.stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElse("unknown");
    }
}
