package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who send a body or read an answer byte by byte keep nobody out, whether they have a key or not (H5). */
class SlowCallersTest {
    @RegisterExtension
    static final DemonstrationPortal PORTAL = new DemonstrationPortal();

    private static final int SLOW = 150;
    private static final String SIZED = "Content-Length: 60000\r\n\r\n{";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\nff\r\n{";
    /** More answers than a socket's buffer of 4 MB holds. */
    private static final int PIPELINED = 100;

    private final List<AutoCloseable> slow = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : slow) {
            each.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/previews|",
                "POST /api/v1/health|",
                "POST /api/v1/nothing|",
                "PUT /api/v1/registers/water|",
                "POST /api/v1/previews|" + TestedPortal.KIOSK,
                "PUT /api/v1/registers/water|" + TestedPortal.KIOSK,
                "PUT /api/v1/registers/water|" + TestedPortal.OPERATOR
            })
    void bodiesOfWhichOnlyTheFirstByteComesKeepNobodyOut(String request) throws Exception {
        String line = request.substring(0, request.indexOf('|'));
        String key = request.substring(request.indexOf('|') + 1);
        String head = line + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + (key.isEmpty() ? "" : "Authorization: " + key + "\r\n");
        for (int i = 0; i < SLOW; i++) {
            say(head + (i % 2 == 0 ? SIZED : CHUNKED));
        }

        assertServed();
    }

    @Test
    void answersThatNobodyReadsKeepNobodyOut() throws Exception {
        ByteBuffer requests =
                StandardCharsets.US_ASCII.encode("GET /openapi.yaml HTTP/1.1\r\nHost: x\r\n\r\n".repeat(PIPELINED));
        for (int i = 0; i < SLOW; i++) {
            SocketChannel channel = SocketChannel.open();
            slow.add(channel);
            channel.socket().setReceiveBufferSize(2048);
            channel.connect(address());
            channel.configureBlocking(false);
            int sent = channel.write(requests.duplicate());
            assertThat(sent).isPositive();
        }

        assertServed();
    }

    private void say(String text) throws IOException {
        Socket socket = new Socket();
        slow.add(socket);
        socket.connect(address(), 5_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static InetSocketAddress address() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), PORTAL.get().address().getPort());
    }

    /** Five callers one after the other, each on a connection of its own, within 5 s each. */
    private static void assertServed() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(
                                PORTAL.get().address().resolve("/api/v1/city"))
                        .header("Authorization", TestedPortal.KIOSK)
                        .timeout(Duration.ofSeconds(5))
                        .build();
                assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
