package ua.vikno.state.identity;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading.Absent;
import ua.vikno.state.file.Reading.Damaged;
import ua.vikno.state.file.Reading.Whole;

/**
 * How a kiosk that has enrolled proves itself to its portal, and knows it. One file holds all of it, so that key and
 * certificate always fit:
 *
 * <pre>
 * portal: https://portal.example.ua:443
 * kiosk: hall-1
 * PRIVATE KEY, CERTIFICATE of the kiosk, CERTIFICATE of the authority (RFC 7468)
 * </pre>
 *
 * @param portal where the kiosk reaches it
 * @param kiosk how the portal names it
 * @param key never logged
 * @param certificate for TLS clients
 * @param authority issued the certificates of kiosk and portal; no other one is believed
 */
public record Identity(
        URI portal, String kiosk, PrivateKey key, X509Certificate certificate, X509Certificate authority) {
    private static final Pattern HEAD =
            Pattern.compile("portal: (https://\\S{1,300})\nkiosk: ([A-Za-z0-9_-]{1,80})\n(?s:.*)");
    private static final char[] NO_PASSWORD = {};

    /** What came of reading the file. */
    public sealed interface Reading {
        /** This kiosk has not enrolled. */
        record None() implements Reading {}

        record Present(Identity identity) implements Reading {}

        /** @param detail for the technician; holds nothing of the content */
        record Unusable(String detail) implements Reading {}
    }

    public static Reading read(DurableFile file) {
        return switch (file.read()) {
            case Absent() -> new Reading.None();
            case Damaged damaged -> new Reading.Unusable(damaged.detail());
            case Whole whole -> {
                try {
                    yield new Reading.Present(of(whole.text()));
                } catch (GeneralSecurityException | IllegalArgumentException e) {
                    yield new Reading.Unusable("no identity");
                }
            }
        };
    }

    private static Identity of(String text) throws GeneralSecurityException {
        Matcher head = HEAD.matcher(text);
        List<byte[]> certificates = Pem.certificates(text);
        if (!head.matches() || certificates.size() != 2) {
            throw new IllegalArgumentException("not an identity");
        }
        return new Identity(
                URI.create(head.group(1)),
                head.group(2),
                Pem.key(text),
                Pem.certificate(certificates.getFirst()),
                Pem.certificate(certificates.getLast()));
    }

    /** The file's content. */
    public String text() {
        return "portal: " + portal + "\nkiosk: " + kiosk + "\n" + Pem.of(key) + Pem.of(certificate) + Pem.of(authority);
    }

    /** TLS that shows this certificate and believes this authority alone. */
    public SSLContext tls() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry("kiosk", key, NO_PASSWORD, new Certificate[] {certificate});
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(own, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Identity[" + kiosk + " " + portal + "]";
    }
}
