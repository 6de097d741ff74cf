package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is sent is refused as a fault of the sender, and the refusal tells nothing of the portal's inside. */
class MalformedTest {
    @RegisterExtension
    static final DemonstrationPortal PORTAL = new DemonstrationPortal();

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat (java|org|ua|com)\\.|\\.java:|SQLITE|org\\.|/home/|/tmp/|Tomcat|Spring",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> PATHS = List.of(
            "/api/v1/previews",
            "/api/v1/sessions",
            "/api/v1/bills",
            "/api/v1/registrations",
            "/api/v1/heartbeat",
            "/api/v1/nothing");

    private static final List<String> TYPES =
            List.of("application/json", "application/xml", "text/yaml", "application/x-java-serialized-object");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"x\"",
            "{\"account\":{}}",
            "{\"account\":\"1\",\"account\":\"2\"}",
            "{\"account\":\"\\u0000\"}",
            "{\"account\":\"\\ud800\"}",
            "{\"account\":1e999999999}",
            "[".repeat(20_000),
            "{\"a\":".repeat(5_000),
            "{\"account\":\"" + "9".repeat(60_000) + "\"}",
            "{\"@class\":\"java.lang.Runtime\"}",
            "{\"method\":1,\"identifier\":1,\"secret\":1}",
            "{\"method\":\"PORTAL_PIN\",\"identifier\":\"\u0661\u0662\",\"secret\":\"1\"}",
            "{\"method\":\"PORTAL_SLIP\",\"identifier\":\"\",\"secret\":\"%00\"}");

    @Test
    void noBodyIsAnsweredWithAFaultOfThePortalOrWithItsInside() throws Exception {
        for (String path : PATHS) {
            for (String type : TYPES) {
                for (String body : BODIES) {
                    assertRefused("POST", path, type, BodyPublishers.ofString(body));
                }
            }
        }
    }

    @Test
    void noMethodIsEither() throws Exception {
        for (String method : List.of("GET", "TRACE", "DELETE", "PATCH", "FOO")) {
            for (String path : List.of(
                    "/", "/api", "/api/v1/", "/actuator/env", "/error", "/h2-console", "/api/v1/streets?part=%ff")) {
                assertRefused(method, path, "application/json", BodyPublishers.noBody());
            }
        }
    }

    /** Chunks say no length: the limit of 64 KiB counts all the same, whatever the body is. */
    @Test
    void bodiesOfChunksBeyondTheLimitAreTooLarge() throws Exception {
        List<byte[]> chunks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            chunks.add("a".repeat(5_000).getBytes(StandardCharsets.US_ASCII));
        }
        for (String path : List.of("/api/v1/previews", "/api/v1/sessions", "/api/v1/health")) {
            assertThat(send("POST", path, "application/json", BodyPublishers.ofByteArrays(chunks))
                            .statusCode())
                    .as(path)
                    .isEqualTo(413);
        }
    }

    private static void assertRefused(String method, String path, String type, BodyPublisher body) throws Exception {
        HttpResponse<String> answer = send(method, path, type, body);
        assertThat(answer.statusCode()).as("%s %s %s", method, path, type).isBetween(400, 499);
        assertThat(answer.body()).as("%s %s %s", method, path, type).doesNotContainPattern(INSIDE);
    }

    private static HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(PORTAL.get().address().resolve(path))
                .header("Authorization", TestedPortal.KIOSK)
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(20))
                .method(method, body)
                .build();
        return PORTAL.get().http().send(request, BodyHandlers.ofString());
    }
}
