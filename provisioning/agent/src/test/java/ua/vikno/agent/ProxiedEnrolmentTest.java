package ua.vikno.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.agent.EnrolmentState.Enrolled;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.agent.EnrolmentState.Refused;
import ua.vikno.agent.EnrolmentState.Waiting;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.enrolment.TinyProxy;
import ua.vikno.portal.enrolment.TlsPortal;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.state.proxy.ProxyServer;

/** A machine whose site lets nothing out but through a proxy, a real one, enrols and renews through it alone. */
@Tag(Needs.PEER)
class ProxiedEnrolmentTest extends TlsPortal {
    private static final String LOGIN = "BasicAuth hall-1 s-e.cret";

    private final InstantSource now = InstantSource.system();

    private static ProxyFile file(Path state, ProxyServer proxy) throws IOException {
        ProxyFile file = new ProxyFile(state.resolve("proxy"));
        file.write(Optional.of(proxy));
        return file;
    }

    private static ProxyServer server(TinyProxy proxy) {
        return new ProxyServer("127.0.0.1", proxy.port(), "", "");
    }

    private static Path machine() throws IOException {
        return Files.createTempDirectory(directory, "machine");
    }

    @Test
    void enrolmentAndRenewalGoThroughTheProxyWithItsPassword() throws Exception {
        Path state = machine();
        try (TinyProxy proxy = TinyProxy.start(directory, List.of(address.getPort()), LOGIN)) {
            ProxyFile file = file(state, server(proxy).with("hall-1", "s-e.cret"));
            Enrolment enrolment = Enrolment.in(state, file, now);
            String line = invited("add", "proxied").text();
            Waiting waiting = (Waiting) enrolment.begin(line);
            assertThat(kiosks("confirm", "proxied", waiting.code()).code()).isZero();
            assertThat(enrolment.ask()).isInstanceOf(Enrolled.class);
            int before = connections(proxy);
            assertThat(before).isPositive();

            InstantSource later = () -> now.instant().plus(Duration.ofDays(61));
            String first = Files.readString(state.resolve("identity"));
            Enrolment.in(state, file, later).renew();
            assertThat(connections(proxy)).isGreaterThan(before);
            assertThat(Files.readString(state.resolve("identity")))
                    .as("the portal counts by its own clock")
                    .isEqualTo(first);
        }
    }

    private static int connections(TinyProxy proxy) {
        return proxy.log().split("CONNECT 127.0.0.1:" + address.getPort(), -1).length - 1;
    }

    @Test
    void whatTheProxyRefusesIsSaidAndTheInvitationStaysGood() throws Exception {
        Path state = machine();
        String line = invited("add", "refused-by-proxy").text();
        try (TinyProxy proxy = TinyProxy.start(directory, List.of(address.getPort()), LOGIN)) {
            assertThat(begin(state, server(proxy), line)).isEqualTo(new Refused(Reason.PROXY_ACCESS));
            assertThat(begin(state, server(proxy).with("hall-1", "wrong"), line))
                    .isEqualTo(new Refused(Reason.PROXY_ACCESS));
        }
        try (TinyProxy proxy = TinyProxy.start(directory, List.of(9))) {
            assertThat(begin(state, server(proxy), line)).isEqualTo(new Refused(Reason.PROXY));
        }
        assertThat(begin(state, new ProxyServer("127.0.0.1", 1, "", ""), line)).isEqualTo(new Refused(Reason.PROXY));
        Files.writeString(state.resolve("proxy"), "proxy=half");
        assertThat(Enrolment.in(state, new ProxyFile(state.resolve("proxy")), now)
                        .begin(line))
                .isEqualTo(new Refused(Reason.PROXY_FILE));
        assertThat(state.resolve("enrolment")).doesNotExist();
        Files.delete(state.resolve("proxy"));
        assertThat(Enrolment.in(state, new ProxyFile(state.resolve("proxy")), now)
                        .begin(line))
                .isInstanceOf(Waiting.class);
    }

    private EnrolmentState begin(Path state, ProxyServer proxy, String line) throws IOException {
        return Enrolment.in(state, file(state, proxy), now).begin(line);
    }

    @Test
    void aProxyThatAnswersInThePortalsPlaceIsNotBelieved() throws Exception {
        Path state = machine();
        String line = invited("add", "lied-to").text();
        try (ServerSocket liar = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> lie(liar));
            EnrolmentState told = begin(state, new ProxyServer("127.0.0.1", liar.getLocalPort(), "", ""), line);
            assertThat(told).isEqualTo(new Refused(Reason.PORTAL_CERTIFICATE));
        }
        assertThat(state.resolve("enrolment")).doesNotExist();
    }

    /** Says that it carries on, and answers itself. */
    private static void lie(ServerSocket liar) {
        while (!liar.isClosed()) {
            try (Socket one = liar.accept()) {
                int _ = one.getInputStream().read(new byte[4_096]);
                one.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                int _ = one.getInputStream().read(new byte[4_096]);
                one.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\n\r\n{\"at\":\"2026\"}".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }
}
