package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.testing.Needs;

/** A printer that promises to keep connections open and closes each one after its first answer. */
@Tag(Needs.PEER)
final class IdleCloserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServerSocket printer;
    private final IppClient client;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    IdleCloserTest() throws IOException {
        printer = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        client = new IppClient(URI.create("ipp://127.0.0.1:%d/ipp".formatted(printer.getLocalPort())), "");
    }

    @AfterEach
    void switchOff() throws IOException {
        client.close();
        printer.close();
    }

    @Test
    void isAskedOnceMoreOverANewConnection() throws Exception {
        for (int question = 0; question < 3; question++) {
            assertThat(client.ask(packet(Operation.getPrinterAttributes), PATIENCE)
                            .getCode())
                    .isZero();
        }

        assertThat(connections).hasValueBetween(3, 6);
    }

    @Test
    void isNeverSentAJobTwice() throws Exception {
        client.ask(packet(Operation.getPrinterAttributes), PATIENCE);
        int before = requests.get();

        assertThatThrownBy(() -> client.ask(packet(Operation.printJob), new byte[] {1}, PATIENCE))
                .isInstanceOf(IOException.class);
        assertThat(requests.get() - before).isEqualTo(1);
    }

    private static IppPacket packet(Operation operation) {
        return new IppPacket.Builder(operation.getCode()).build();
    }

    private void serve() {
        while (!printer.isClosed()) {
            try {
                Socket socket = printer.accept();
                Thread.ofVirtual().start(() -> answerOnce(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answerOnce(Socket socket) {
        connections.incrementAndGet();
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            read(in);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            new IppOutputStream(body)
                    .write(IppPacket.response(new Status(0, "successful-ok")).build());
            socket.getOutputStream()
                    .write(
                            ("HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nConnection: keep-alive\r\nContent-Length: "
                                            + body.size() + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body.toByteArray());
            socket.getOutputStream().flush();
            read(in);
        } catch (IOException e) {
            // The client has gone: what it was answered is what counts.
        }
    }

    /** One request as a whole. */
    private void read(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        String length = head.toString().replaceAll("(?is).*content-length:\\s*(\\d+).*", "$1");
        in.skipNBytes(Integer.parseInt(length));
        requests.incrementAndGet();
    }
}
