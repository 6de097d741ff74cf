package ua.vikno.technician.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.technician.portal.PortalAnswer.Silent;
import ua.vikno.technician.portal.PortalAnswer.Why;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Words;

@Tag(Needs.PEER)
@Timeout(60)
final class PortalCallTest {
    private static Why why(String address) throws InterruptedException {
        return PortalCall.ask(address, Optional.empty()) instanceof Silent(Why why, String _) ? why : Why.OTHER;
    }

    @Test
    void anAnswerTellsTheTimeWhateverItsStatus() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            assertThat(PortalCall.ask(address, Optional.empty())).isInstanceOf(PortalAnswer.WithoutTime.class);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            });
            assertThat(PortalCall.ask(address, Optional.empty())).isInstanceOf(PortalAnswer.Told.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoSpeaksNoTlsIsNotTrusted() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket one = plain.accept()) {
                    one.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(why("https://127.0.0.1:" + plain.getLocalPort() + "/")).isEqualTo(Why.UNTRUSTED);
        }
    }

    @Test
    void silenceIsToldByItsReason() throws Exception {
        assertThat(why("http://127.0.0.1:" + freePort() + "/")).isEqualTo(Why.REFUSED);
        assertThat(why("http://portal.invalid/")).isEqualTo(Why.NAME);
        assertThat(why("portal")).isEqualTo(Why.ADDRESS);
        assertThat(why("http://a b/")).isEqualTo(Why.ADDRESS);
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(why("http://127.0.0.1:" + mute.getLocalPort() + "/")).isEqualTo(Why.LATE);
        }
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void eachReasonHasWordsAndAnAdvice(Why why) {
        Finding finding = PortalWords.of("https://p", new Silent(why, "detail"));
        // A proxy whose name nobody knows says nothing of the portal.
        String told = why == Why.PROXY_NAME ? "detail" : "https://p";
        assertThat(finding).isInstanceOf(Finding.Bad.class);
        for (Locale language : new Locale[] {Locale.of("uk"), Locale.ENGLISH}) {
            Words words = new Words(language);
            assertThat(words.of(finding.fact())).contains(told, "detail");
            assertThat(words.of(((Finding.Bad) finding).advice())).isNotBlank();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
