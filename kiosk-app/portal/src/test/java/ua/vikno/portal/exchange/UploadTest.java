package ua.vikno.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import ua.vikno.portal.PortalMain;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.registers.CityRegister;

/** Registers that are sent: how large, how many at once, and what stays of them on the disk. */
@Timeout(60)
class UploadTest {
    private static final String OPERATOR = "Bearer " + Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY;
    private static final int MIB = 1 << 20;

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext portal;
    private Path inbox;

    @BeforeEach
    void start() throws IOException {
        inbox = Files.createDirectory(directory.resolve("inbox"));
        Files.writeString(inbox.resolve("register-1999999999-left"), "of a portal that was killed");
        Files.writeString(inbox.resolve("operators-own.csv"), "not the portal's");
        portal = PortalMain.start(
                "--demonstration",
                "--port=0",
                "--largest-register=1",
                "--inbox=" + inbox,
                "--database=jdbc:sqlite:" + directory.resolve("portal.db"));
    }

    @AfterEach
    void stop() {
        portal.close();
        http.close();
    }

    @Test
    void whatAPortalLeftThatWasKilledIsGoneAndNothingElse() throws IOException {
        assertThat(files()).containsExactly("operators-own.csv");
    }

    @Test
    void aRegisterIsTakenAndNothingOfItStaysBehind() throws Exception {
        Path register = CityRegister.write(directory.resolve("water.csv"), 100, "2026-01");

        HttpResponse<String> answer = put(BodyPublishers.ofFile(register)).get(30, TimeUnit.SECONDS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"outcome\":\"taken\"").contains("\"lines\":200");
        assertThat(files()).containsExactly("operators-own.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "text/csv",
                ""
            })
    void aRegisterIsTakenWhateverItsSenderCallsIt(String type) throws Exception {
        Path register = CityRegister.write(directory.resolve("water.csv"), 100, "2026-01");

        HttpResponse<String> answer = put(BodyPublishers.ofFile(register), type).get(30, TimeUnit.SECONDS);

        assertThat(answer.body()).contains("\"outcome\":\"taken\"").contains("\"lines\":200");
    }

    @Test
    void aFormWithPartsIsNoRegisterAndNotCalledEmpty() throws Exception {
        String parts = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"water.csv\"\r\n\r\n"
                + Files.readString(CityRegister.write(directory.resolve("water.csv"), 100, "2026-01"))
                + "\r\n--x--\r\n";

        HttpResponse<String> answer = put(BodyPublishers.ofString(parts), "multipart/form-data; boundary=x")
                .get(30, TimeUnit.SECONDS);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("empty-file");
    }

    @Test
    void aLargerOneIsRefusedByItsLengthBeforeAByteOfItWasReadAndWithoutLengthAtTheLimit() throws Exception {
        byte[] large = new byte[MIB + 1];
        assertThat(put(BodyPublishers.ofByteArray(large))
                        .get(30, TimeUnit.SECONDS)
                        .statusCode())
                .isEqualTo(413);
        // The server reads a refused body on for 2 MiB: a longer one may break the line before the client has read the
        // answer.
        assertThat(put(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * MIB])))
                        .get(30, TimeUnit.SECONDS)
                        .statusCode())
                .isEqualTo(413);
        assertThat(files()).containsExactly("operators-own.csv");
    }

    @Test
    void whileOneIsReceivedASecondIsToldToComeAgain() throws Exception {
        byte[] register = Files.readAllBytes(CityRegister.write(directory.resolve("water.csv"), 100, "2026-01"));
        CompletableFuture<HttpResponse<String>> first;
        try (PipedOutputStream slow = new PipedOutputStream()) {
            PipedInputStream body = new PipedInputStream(slow, MIB);
            slow.write(register, 0, 20_000);
            first = put(BodyPublishers.ofInputStream(() -> body));
            while (files().size() < 2) {
                Thread.onSpinWait();
            }

            assertThat(put(BodyPublishers.ofByteArray(register))
                            .get(30, TimeUnit.SECONDS)
                            .statusCode())
                    .isEqualTo(429);

            slow.write(register, 20_000, register.length - 20_000);
        }
        assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    private CompletableFuture<HttpResponse<String>> put(BodyPublisher body) {
        return put(body, "");
    }

    private CompletableFuture<HttpResponse<String>> put(BodyPublisher body, String type) {
        URI address = URI.create("http://127.0.0.1:" + PortalMain.port(portal) + "/api/v1/registers/water");
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", OPERATOR)
                .version(HttpClient.Version.HTTP_1_1)
                .PUT(body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
