package ua.vikno.devices.simulated.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.contract.DeviceContract;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;

final class SimulatedNetworkTest extends DeviceContract<SimulatedNetwork> {
    private static final Duration SHORT = Duration.ofMillis(1500);

    private final HttpServer portal = portal();

    private static HttpServer portal() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/city", exchange -> {
                byte[] answer = "Павлоград".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stopPortal() {
        portal.stop(0);
    }

    @Override
    protected SimulatedNetwork create() {
        return new SimulatedNetwork("network", new DeviceAddress("sim", "network", Map.of()), DeviceClock.system());
    }

    @Override
    protected void unplug() {
        device().play("cut");
    }

    @Override
    protected void plugIn() {
        device().play("normal");
    }

    private String ask() throws IOException, InterruptedException {
        return ask(Duration.ofSeconds(30));
    }

    private String ask(Duration patience) throws IOException, InterruptedException {
        URI city = URI.create(
                "http://127.0.0.1:%d/city".formatted(portal.getAddress().getPort()));
        HttpRequest request =
                HttpRequest.newBuilder(device().reach(city)).timeout(patience).build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void carriesRequestsAndAnswers() throws Exception {
        ready();
        assertThat(ask()).isEqualTo("Павлоград");
    }

    @Test
    void carriesNothingWhenCutAndEverythingWhenMended() throws Exception {
        ready();
        device().play("cut");
        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
        device().play("normal");
        assertThat(ask()).isEqualTo("Павлоград");
    }

    @Test
    void leavesTheCallerWaitingWhenHalfOpen() {
        ready();
        device().play("half-open");
        assertThatThrownBy(() -> ask(SHORT)).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void garblesAnswers() {
        ready();
        device().play("garbage");
        // Garbage without a line's end is waited for in vain.
        assertThatThrownBy(() -> ask(SHORT)).isInstanceOf(IOException.class);
    }

    @Test
    void isSlowButRight() throws Exception {
        ready();
        device().play("slow");
        long before = System.nanoTime();
        assertThat(ask()).isEqualTo("Павлоград");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(700));
    }
}
