package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that say half a request and wait keep nobody out (H5). */
class SlowHeadsTest {
    private static final int HALF_OPEN = 600;

    @TempDir
    Path directory;

    @Test
    void sixHundredHalfRequestsKeepNobodyOut() throws Exception {
        List<Socket> half = new ArrayList<>();
        try (TestedPortal portal = TestedPortal.start("jdbc:sqlite:" + directory.resolve("portal.db"))) {
            for (int i = 0; i < HALF_OPEN; i++) {
                half.add(halfOpen(portal));
            }

            for (int i = 0; i < 5; i++) {
                assertThat(health(portal)).isEqualTo(200);
            }
        } finally {
            for (Socket socket : half) {
                socket.close();
            }
        }
    }

    private static Socket halfOpen(TestedPortal portal) throws IOException {
        Socket socket = new Socket();
        socket.connect(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), portal.address().getPort()),
                2_000);
        socket.getOutputStream()
                .write("POST /api/v1/previews HTTP/1.1\r\nHost: x\r\nX-A: b\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** On a connection of its own. */
    private static int health(TestedPortal portal) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(portal.address().resolve("/api/v1/health"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
