package ua.vikno.devices.linux.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.PEER)
final class TcpTransportTest {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private interface Ending {
        void end(Transport transport) throws IOException;
    }

    private static int readAfter(Ending ending) throws IOException {
        try (ServerSocket peer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Transport transport = TcpTransport.connect("127.0.0.1", peer.getLocalPort(), CONNECT);
                Socket accepted = peer.accept()) {
            transport.write(ByteBuffer.wrap(new byte[] {7}));
            assertThat(accepted.getInputStream().read()).isEqualTo(7);
            ending.end(transport);
            return accepted.getInputStream().read();
        }
    }

    @Test
    void endsAConnectionInOrder() throws IOException {
        assertThat(readAfter(Transport::close)).isEqualTo(-1);
    }

    @Test
    void resetsAConnectionWhoseBytesNobodyMayGetAnyMore() {
        assertThatExceptionOfType(SocketException.class)
                .isThrownBy(() -> readAfter(Transport::discard))
                .withMessageContaining("reset");
    }
}
