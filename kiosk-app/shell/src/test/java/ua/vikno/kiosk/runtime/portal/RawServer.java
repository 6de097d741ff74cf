package ua.vikno.kiosk.runtime.portal;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Answers each request with whatever was laid out for it, then hangs up. */
final class RawServer implements Closeable {
    private final ServerSocket socket;
    private final BlockingQueue<Behaviour> behaviours = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final List<String> headers = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RawServer(ServerSocket socket) {
        this.socket = socket;
    }

    static RawServer start() throws IOException {
        RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    void answer(int status, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String type = status < 400 ? "application/json" : "application/problem+json";
        behaviours.add(out -> {
            out.write("HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                    .formatted(status, type, body.length)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        });
    }

    void raw(String text) {
        behaviours.add(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void silence() {
        behaviours.add(out -> closed.await());
    }

    /** A byte now and then, so that no gap between two bytes is long. */
    void drip() {
        behaviours.add(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            do {
                out.write(' ');
                out.flush();
            } while (!closed.await(50, TimeUnit.MILLISECONDS));
        });
    }

    void flood() {
        behaviours.add(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n\""
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] much = "x".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
            while (closed.getCount() > 0) {
                out.write(much);
            }
        });
    }

    String nextRequest() throws InterruptedException {
        return Objects.requireNonNull(requests.poll(40, TimeUnit.SECONDS), "no further request");
    }

    synchronized List<String> headers(String name) {
        return headers.stream()
                .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(h -> h.substring(h.indexOf(':') + 1).strip())
                .toList();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    private void serve() {
        try {
            while (true) {
                Socket connection = socket.accept();
                Behaviour behaviour = behaviours.take();
                Thread.ofVirtual().start(() -> serve(connection, behaviour));
            }
        } catch (IOException e) {
            closed.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket connection, Behaviour behaviour) {
        try (connection;
                OutputStream out = connection.getOutputStream()) {
            read(connection);
            behaviour.on(out);
        } catch (IOException _) {
            // The kiosk hung up: that is what some of the tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String line = in.readLine();
        String request = Objects.requireNonNull(line, "hung up");
        int length = 0;
        while ((line = in.readLine()) != null && !line.isEmpty()) {
            synchronized (this) {
                headers.add(line);
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int read = 0; read < length && in.read() >= 0; read++) {}
        // Told when it is whole: whoever waits for it may ask for its headers.
        requests.add(request);
    }

    @FunctionalInterface
    private interface Behaviour {
        void on(OutputStream out) throws IOException, InterruptedException;
    }
}
