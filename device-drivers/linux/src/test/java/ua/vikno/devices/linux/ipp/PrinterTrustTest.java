package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.testing.Needs;

/** A printer that has signed its certificate itself, as office printers do. */
@Tag(Needs.PEER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PrinterTrustTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private HttpsServer server;
    private String fingerprint = "";

    @BeforeAll
    void switchOn(@TempDir Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("printer.p12");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "printer",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=laser",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(code).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        byte[] encoded = keys.getCertificate("printer").getEncoded();
        fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    void switchOff() {
        server.stop(0);
    }

    private static DocumentPrinter open(String address) {
        return (DocumentPrinter) new IppDrivers().open("laser", DeviceKind.DOCUMENT_PRINTER, URI.create(address));
    }

    private DeviceStatus status(String query) {
        try (DocumentPrinter printer = open(
                "ipps://localhost:%d/ipp/print%s".formatted(server.getAddress().getPort(), query))) {
            printer.start();
            return Watch.until(printer, now -> now.state() == State.FAULT);
        }
    }

    @Test
    void isToldAsWhatItIsWithTheParameterThatTrustsIt() {
        DeviceStatus status = status("");
        assertThat(status.conditions()).containsExactly(Condition.CERTIFICATE_UNTRUSTED);
        assertThat(status.detail()).contains("CN=laser, signed by itself").endsWith("?sha256=" + fingerprint);
    }

    /** Whoever is heard to refuse in HTTP has been let in by TLS. */
    @Test
    void isTrustedByItsFingerprintHoweverItIsWritten() {
        assertThat(status("?sha256=" + fingerprint).conditions()).containsExactly(Condition.PERMISSION_DENIED);
        String copied = HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(HexFormat.of().parseHex(fingerprint));
        assertThat(status("?sha256=" + copied).conditions()).containsExactly(Condition.PERMISSION_DENIED);
    }

    @Test
    void anotherCertificateThanThePinnedOneHasChanged() {
        DeviceStatus status = status("?sha256=" + "0".repeat(64));
        assertThat(status.conditions()).containsExactly(Condition.CERTIFICATE_CHANGED);
        assertThat(status.detail()).contains("shown sha256=" + fingerprint);
    }

    @Test
    void aFingerprintThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> open("ipps://laser/ipp/print?sha256=abc"));
        assertThatIllegalArgumentException().isThrownBy(() -> open("ipp://laser/ipp/print?sha256=" + "0".repeat(64)));
    }
}
