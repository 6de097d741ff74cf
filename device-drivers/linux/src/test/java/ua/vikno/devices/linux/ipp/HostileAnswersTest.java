package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.testing.Needs;

/** Something answers at the printer's address that is no printer, or no good one. */
@Tag(Needs.PEER)
@Timeout(180)
final class HostileAnswersTest {
    private static final int FAR_MORE_THAN_ANY_PRINTER_SAYS = 64 * 1024 * 1024;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;

    HostileAnswersTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
    }

    private DocumentPrinter at(HttpHandler handler) {
        server.createContext("/", handler);
        server.start();
        URI address = URI.create(
                "ipp://localhost:%d/ipp/print".formatted(server.getAddress().getPort()));
        DocumentPrinter printer =
                (DocumentPrinter) new IppDrivers().open("laser", DeviceKind.DOCUMENT_PRINTER, address);
        printer.start();
        return printer;
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "401, PERMISSION_DENIED",
        "403, PERMISSION_DENIED",
        "404, PROTOCOL",
        "500, PROTOCOL",
        "301, PROTOCOL",
        "426, ENCRYPTION_NEEDED",
        "503, IN_USE_BY_OTHER",
    })
    void anAnswerOfHttpAloneSaysWhatIsWrong(int status, Condition condition) {
        try (DocumentPrinter printer = at(exchange -> answer(exchange, status, 0))) {
            assertThat(Watch.until(printer, now -> now.state() == State.FAULT).conditions())
                    .containsExactly(condition);
        }
    }

    @Test
    void aPrinterThatLeadsToHttpsIsToBeAskedThere() {
        try (DocumentPrinter printer = at(exchange -> {
            exchange.getResponseHeaders().set("Location", "https://laser.example/ipp/print");
            answer(exchange, 301, 0);
        })) {
            DeviceStatus status = Watch.until(printer, now -> now.state() == State.FAULT);
            assertThat(status.conditions()).containsExactly(Condition.ENCRYPTION_NEEDED);
            assertThat(status.detail()).isEqualTo("HTTP 301 to https://laser.example/ipp/print");
        }
    }

    @Test
    void anEndlessAnswerIsNotTakenIn() {
        try (DocumentPrinter printer = at(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] nonsense = new byte[64 * 1024];
                for (int sent = 0; sent < FAR_MORE_THAN_ANY_PRINTER_SAYS; sent += nonsense.length) {
                    out.write(nonsense);
                }
            }
        })) {
            DeviceStatus status = Watch.until(printer, now -> now.state() != State.CONNECTING);
            assertThat(status.usable()).isFalse();
            assertThat(status.detail()).contains("exceeds");
        }
    }

    @Test
    void anAnswerThatNeverComesIsGivenUp() {
        try (DocumentPrinter printer = at(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            DeviceStatus status = Watch.until(printer, now -> now.state() != State.CONNECTING);
            assertThat(status.conditions()).containsExactly(Condition.OFFLINE);
            assertThat(status.detail()).contains("no answer within");
        }
    }

    private static void answer(HttpExchange exchange, int status, int length) throws IOException {
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        exchange.close();
    }
}
