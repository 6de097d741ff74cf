package ua.vikno.technician.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.agent.Enrolment;
import ua.vikno.agent.EnrolmentState;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.enrolment.TinyProxy;
import ua.vikno.portal.enrolment.TlsPortal;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.state.proxy.ProxyServer;
import ua.vikno.technician.console.ConsoleSurface;
import ua.vikno.technician.console.Lines;
import ua.vikno.technician.portal.KioskPortal;
import ua.vikno.technician.step.Guide;
import ua.vikno.technician.step.Words;

/** A technician sets the way to the portal through a proxy of Debian, and through ones that refuse, hang and lie. */
@Tag(Needs.PEER)
@Timeout(120)
final class ProxyWayTest extends TlsPortal {
    private static final String LOGIN = "BasicAuth hall-1 s-e.cret";

    private static int kiosks;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Path state = Path.of("");
    private Path file = Path.of("");
    private long nanos;

    @BeforeEach
    void aKioskThatHasEnrolled() throws Exception {
        state = Files.createTempDirectory(directory, "machine");
        String name = "way-" + kiosks++;
        Enrolment enrolment = Enrolment.in(state);
        EnrolmentState.Waiting waiting =
                (EnrolmentState.Waiting) enrolment.begin(invited("add", name).text());
        assertThat(kiosks("confirm", name, waiting.code()).code()).isZero();
        assertThat(enrolment.ask()).isInstanceOf(EnrolmentState.Enrolled.class);
        file = Files.createTempDirectory(directory, "etc").resolve("proxy");
    }

    /** A machine whose network something else carries. */
    private static final class Unmanaged implements NetworkManager {
        @Override
        public Optional<List<Port>> ports() {
            return Optional.empty();
        }

        @Override
        public List<Heard> heard(String device) {
            return List.of();
        }

        @Override
        public Optional<String> remember(int seconds) {
            return Optional.empty();
        }

        @Override
        public Optional<String> join(Plan plan, UUID id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> keep(String checkpoint, UUID id) {
            return Optional.empty();
        }

        @Override
        public void putBack(String checkpoint, UUID id) {}
    }

    private static ProxyServer server(TinyProxy proxy) {
        return new ProxyServer("127.0.0.1", proxy.port(), "", "");
    }

    private boolean good(String language, String... typed) throws InterruptedException {
        ProxyFile proxy = new ProxyFile(file);
        KioskPortal portal = new KioskPortal(() -> state, () -> "", proxy);
        MachineWayOut wayOut = new MachineWayOut(proxy);
        Trial trial = new Trial(
                new Unmanaged(),
                wayOut,
                portal::ask,
                () -> nanos,
                time -> nanos += time.toNanos() * 20,
                UUID::randomUUID);
        NetworkStep step = new NetworkStep(new Unmanaged(), wayOut, trial, portal::ask, portal::address);
        Lines lines = Lines.of(new BufferedReader(new StringReader(String.join("\n", typed) + "\n")));
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Guide(new ConsoleSurface(to, lines, new Words(Locale.of(language))))
                .run(step)
                .good();
    }

    /** Without the breaks of a narrow terminal. */
    private String said() {
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    void aProxyWithAPasswordIsTriedKeptAndChangedBack() throws Exception {
        try (TinyProxy proxy = TinyProxy.start(directory, List.of(address.getPort()), LOGIN)) {
            String at = server(proxy).address();
            assertThat(good("en", "2", "nonsense", at, "1", "hall 1", "hall-1", "s-e.cret"))
                    .as(said())
                    .isTrue();
            assertThat(said())
                    .contains("“nonsense” is no address of a proxy", "“hall 1” cannot be a name at a proxy")
                    .contains("The way to the portal works and is kept: Portal through the proxy " + at + " · hall-1")
                    .contains("The portal " + address + " answers")
                    .doesNotContain("s-e.cret");
            assertThat(proxy.log()).contains("CONNECT 127.0.0.1:" + address.getPort());
            assertThat(new ProxyFile(file).read())
                    .isEqualTo(new ProxyFile.Way.Through(server(proxy).with("hall-1", "s-e.cret")));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-r-----");
            out.reset();
            assertThat(good("en", "1")).isTrue();
            assertThat(said()).contains("as now, through the proxy " + at).doesNotContain("is kept");
            assertThat(good("uk", "2")).isTrue();
            assertThat(said()).contains("Шлях до порталу працює і лишається: прямо до порталу");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aWrongPasswordIsSentOnceAndNothingChanges() throws Exception {
        try (TinyProxy proxy = TinyProxy.start(directory, List.of(address.getPort()), LOGIN)) {
            new ProxyFile(file).write(Optional.of(new ProxyServer("old", 1, "", "")));
            String before = Files.readString(file);
            assertThat(good("hu", "3", server(proxy).address(), "1", "hall-1", "wrong"))
                    .isFalse();
            assertThat(said()).contains("minden maradt, ahogy volt", "nevet és jelszót kér, vagy másikat (407)");
            assertThat(file).hasContent(before);
            assertThat(proxy.log().split("Authorization|authorization|Unauthorized|unauthorized", -1).length)
                    .as(proxy.log())
                    .isLessThan(5);
        }
    }

    @Test
    void aProxyThatMayNotOrCannotReachThePortalIsTold() throws Exception {
        try (TinyProxy proxy = TinyProxy.start(directory, List.of(9))) {
            assertThat(good("en", "2", server(proxy).address(), "2")).isFalse();
            assertThat(said()).contains("The proxy " + server(proxy).address() + " refuses to lead to " + address);
            assertThat(file).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 502 Bad Gateway|Content-Length: 0||', answers but does not reach",
        "'HTTP/1.1 407 No|Proxy-Authenticate: NTLM|Content-Length: 0||', (407)",
        "'HTTP/1.1 407 No|Content-Length: 0||', (407)",
        "'HTTP/1.1 302 Found|Location: http://login.example/|Content-Length: 0||', refuses to lead to",
        "'SSH-2.0-OpenSSH_9.2|', is no proxy",
        "'', is no proxy",
        "'HTTP/1.1 200 OK||<html>Welcome</html>', not in a way that can be trusted",
    })
    void aProxyThatAnswersOtherwiseIsNamedWithWhatToDo(String answer, String sentence) throws Exception {
        try (ServerSocket peer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(peer, answer.replace("|", "\r\n")));
            good("en", "2", "127.0.0.1:" + peer.getLocalPort(), "2");
            assertThat(said().replace(",", "")).contains(sentence.replace(",", ""), "→");
        }
    }

    @Test
    void aProxyThatHangsIsTold() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(good("en", "2", "127.0.0.1:" + mute.getLocalPort(), "2")).isFalse();
            assertThat(said()).contains("Neither the proxy 127.0.0.1:" + mute.getLocalPort());
        }
        out.reset();
        assertThat(good("en", "2", "127.0.0.1:1", "2")).isFalse();
        assertThat(said()).contains("Nothing listens at 127.0.0.1:1, where the proxy");
        out.reset();
        assertThat(good("en", "2", "proxy.invalid:3128", "2")).isFalse();
        assertThat(said()).contains("No name server knows the proxy proxy.invalid:3128");
    }

    private static void answer(ServerSocket peer, String answer) {
        while (!peer.isClosed()) {
            try (Socket one = peer.accept()) {
                int _ = one.getInputStream().read(new byte[4_096]);
                one.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                one.getOutputStream().flush();
            } catch (IOException e) {
                // Whoever asked has gone; the next one is answered.
            }
        }
    }

    @Test
    void aTornFileIsToldAndWrittenAnew() throws Exception {
        Files.writeString(file, "proxy: half");
        assertThat(good("en", "1")).as(said()).isTrue();
        assertThat(said()).contains("The file of the proxy cannot be used", "directly to the portal");
        assertThat(file).doesNotExist();
    }
}
