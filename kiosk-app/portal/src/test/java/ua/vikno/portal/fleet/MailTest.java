package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.fleet.Alert.Event;
import ua.vikno.portal.fleet.Alert.Subject;
import ua.vikno.portal.fleet.AlertReceiver.Delivery;
import ua.vikno.portal.options.MailOptions;

/** Mail against a server that nobody here wrote, and against servers that do not behave. */
@Tag(Needs.PEER)
class MailTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final List<String> TO = List.of("duty@city.example.ua", "chief@city.example.ua");

    @TempDir
    static Path directory;

    private final List<GreenMail> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(GreenMail::stop);
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    private GreenMail server(String protocol) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        servers.add(server);
        return server;
    }

    /** A server that shows a certificate of this name. */
    private GreenMail secured(String name) throws Exception {
        Path store = directory.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=mail",
                "-ext",
                "san=" + name,
                "-validity",
                "9",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "mail",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-file",
                pem(name).toString());
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        return server(ServerSetup.PROTOCOL_SMTPS);
    }

    private static Path pem(String name) {
        return directory.resolve(name + ".pem");
    }

    private static void keytool(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }

    private static MailOptions options(
            int port, boolean tls, boolean here, Optional<MailOptions.Login> login, Optional<Path> ca) {
        return new MailOptions("127.0.0.1", port, tls, here, login, "kiosks@city.example.ua", TO, ca);
    }

    private static Delivery sent(MailOptions options, Duration deadline, String body) throws InterruptedException {
        try (Mail mail = new Mail(options, deadline)) {
            return mail.send("id-1", body, NOW);
        }
    }

    private static Delivery plain(int port, Duration deadline) throws InterruptedException {
        return sent(options(port, false, true, Optional.empty(), Optional.empty()), deadline, body("silent-1"));
    }

    private static String body(String... kiosks) {
        return AlertText.body(
                Arrays.stream(kiosks)
                        .map(kiosk ->
                                new Alert(Event.BEGAN, new Subject(kiosk, Trouble.Kind.SILENT, ""), Level.RED, NOW))
                        .toList(),
                NOW);
    }

    @Test
    void isReadByBothInTwoLanguagesAndIsKnownAgain() throws Exception {
        GreenMail server = server(ServerSetup.PROTOCOL_SMTP);

        assertThat(plain(server.getSmtp().getPort(), PATIENT)).isEqualTo(new Delivery.Taken());
        assertThat(plain(server.getSmtp().getPort(), PATIENT)).isEqualTo(new Delivery.Taken());

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2 * TO.size());
        assertThat(received[0].getSubject())
                .isEqualTo("Vikno: Потрібна допомога: кіоск мовчить довше ніж 3 хвилини (1): silent-1");
        assertThat(received[0].getContent().toString())
                .contains(
                        "Потрібна допомога",
                        "Needs help: silent for more than 3 minutes (1): silent-1",
                        "2026-11-27T10:00:00Z");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(Arrays.stream(received).map(MailTest::id).distinct())
                .as("one message, however often it was tried")
                .containsExactly("<id-1@city.example.ua>");
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aHundredKiosksAreOneMailWithAShortSubject() throws Exception {
        GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
        String[] kiosks = new String[100];
        Arrays.setAll(kiosks, i -> "a-kiosk-with-a-long-name-" + i);

        sent(
                options(server.getSmtp().getPort(), false, true, Optional.empty(), Optional.empty()),
                PATIENT,
                body(kiosks));

        assertThat(server.getReceivedMessages()).hasSize(TO.size());
        assertThat(server.getReceivedMessages()[0].getSubject())
                .hasSizeLessThanOrEqualTo(120)
                .contains("(100)");
    }

    @Test
    void aNameWithALineBreakAddsNoHeader() throws Exception {
        GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
        String body = "{\"text\":\"a\\rBcc: thief@example.org\\r\\nX-Evil: yes\",\"textEn\":\"\",\"at\":\"\"}";

        sent(options(server.getSmtp().getPort(), false, true, Optional.empty(), Optional.empty()), PATIENT, body);

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getHeader("X-Evil")).isNull();
        assertThat(server.getReceivedMessages()).hasSize(TO.size());
    }

    @Test
    void overTlsWithASignInIsTaken() throws Exception {
        GreenMail server = secured("ip:127.0.0.1");
        server.setUser("kiosks@city.example.ua", "kiosks", "a long password");
        MailOptions.Login login = new MailOptions.Login("kiosks", "a long password");

        assertThat(sent(
                        options(
                                server.getSmtps().getPort(),
                                true,
                                false,
                                Optional.of(login),
                                Optional.of(pem("ip:127.0.0.1"))),
                        PATIENT,
                        body("one")))
                .isEqualTo(new Delivery.Taken());
        assertThat(server.getReceivedMessages()).hasSize(TO.size());

        MailOptions.Login wrong = new MailOptions.Login("kiosks", "another");
        assertThat(sent(
                        options(
                                server.getSmtps().getPort(),
                                true,
                                false,
                                Optional.of(wrong),
                                Optional.of(pem("ip:127.0.0.1"))),
                        PATIENT,
                        body("one")))
                .isEqualTo(new Delivery.Failed("AuthenticationFailedException"));
        assertThat(server.getReceivedMessages()).hasSize(TO.size());
    }

    @Test
    void aServerOfAnotherNameOrOfAnUnknownAuthorityGetsNothing() throws Exception {
        GreenMail other = secured("dns:mail.example.org");
        assertThat(sent(
                        options(
                                other.getSmtps().getPort(),
                                true,
                                false,
                                Optional.empty(),
                                Optional.of(pem("dns:mail.example.org"))),
                        PATIENT,
                        body("one")))
                .isInstanceOf(Delivery.Failed.class);
        assertThat(sent(
                        options(other.getSmtps().getPort(), true, false, Optional.empty(), Optional.empty()),
                        PATIENT,
                        body("one")))
                .isInstanceOf(Delivery.Failed.class);
        assertThat(other.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerElsewhereThatOffersNoTlsGetsNothing() throws Exception {
        GreenMail server = server(ServerSetup.PROTOCOL_SMTP);

        assertThat(sent(
                        options(server.getSmtp().getPort(), false, false, Optional.empty(), Optional.empty()),
                        PATIENT,
                        body("one")))
                .isInstanceOf(Delivery.Failed.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    /** Answers with this, byte by byte, for ever. */
    private static final class Odd implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final CountDownLatch ended = new CountDownLatch(1);

        Odd(String says) throws IOException {
            Thread.ofVirtual().start(() -> {
                try (Socket peer = socket.accept();
                        OutputStream out = peer.getOutputStream()) {
                    for (int i = 0; !ended.await(20, TimeUnit.MILLISECONDS); i++) {
                        if (!says.isEmpty()) {
                            out.write(says.charAt(i % says.length()));
                            out.flush();
                        }
                    }
                } catch (IOException | InterruptedException _) {
                    ended.countDown();
                }
            });
        }

        @Override
        public void close() throws IOException {
            ended.countDown();
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "220-wait\r\n", "x", "554 go away\r\n"})
    void aServerThatDoesNotBehaveIsWaitedForNoLongerThanTheDeadline(String says) throws Exception {
        try (Odd odd = new Odd(says)) {
            long began = System.nanoTime();

            assertThat(plain(odd.socket.getLocalPort(), Duration.ofSeconds(1))).isInstanceOf(Delivery.Failed.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void nobodyThereIsAFailure() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(plain(port, PATIENT)).isEqualTo(new Delivery.Failed("ConnectException"));
    }
}
