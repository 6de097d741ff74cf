package ua.vikno.portal.fleet;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real receiver of webhooks that answers as the path asks: {@code /status/302}, {@code /hangs}, {@code /drips}, {@code /drops}, {@code /garbage}. */
final class Receiver implements BeforeEachCallback, AfterEachCallback {
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable HttpServer server;

    record Taken(Headers headers, String body) {}

    /** In the order in which they came. */
    List<Taken> taken() {
        return taken;
    }

    String address() {
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getAddress().getPort();
    }

    @Override
    public void beforeEach(@Nullable ExtensionContext test) throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @Override
    public void afterEach(@Nullable ExtensionContext test) {
        ended.countDown();
        Objects.requireNonNull(server).stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        taken.add(new Taken(
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            switch (path) {
                case "/hangs" -> waits(60_000);
                case "/drips" -> drips(exchange);
                case "/drops" -> exchange.getResponseBody().close();
                case "/garbage" -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write('x');
                }
                default -> {
                    exchange.getResponseHeaders().set("Location", address() + "/status/200");
                    exchange.sendResponseHeaders(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)), -1);
                }
            }
        }
    }

    /** A byte each 50 ms, for a minute. */
    private void drips(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        for (int i = 0; i < 1_200 && !waits(50); i++) {
            body.write('x');
            body.flush();
        }
    }

    private boolean waits(long millis) {
        try {
            return ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }
}
