package ua.vikno.devices.linux.ipp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import ua.vikno.devices.Condition;

/**
 * Which certificate an {@code ipps:} printer may show. Office printers sign their own: such a one is trusted by the SHA-256
 * fingerprint that the technician has compared and written into the address, and by nothing else. Without a fingerprint
 * the certificate must be signed by an authority that this machine trusts, for this host.
 */
final class PrinterTrust extends X509ExtendedTrustManager {
    private static final int DIGITS = 64;

    private final String pin;
    private final X509ExtendedTrustManager authorities;

    private PrinterTrust(String pin, X509ExtendedTrustManager authorities) {
        this.pin = pin;
        this.authorities = authorities;
    }

    /** Told to the technician: what was shown, and the parameter that trusts it. */
    static final class Untrusted extends CertificateException {
        private static final long serialVersionUID = 1L;

        private final Condition why;

        Untrusted(Condition why, String message) {
            super(message);
            this.why = why;
        }

        Condition why() {
            return why;
        }
    }

    /**
     * A fingerprint as people copy it: with colons or blanks, in either case.
     *
     * @throws IllegalArgumentException if these are not 64 hexadecimal digits
     */
    static String fingerprint(String written) {
        String digits = written.replaceAll("[: ]", "").toLowerCase(Locale.ROOT);
        if (!digits.isEmpty() && !digits.matches("[0-9a-f]{" + DIGITS + "}")) {
            throw new IllegalArgumentException("sha256 wants 64 hexadecimal digits");
        }
        return digits;
    }

    /** @param pin of {@link #fingerprint}; empty for none */
    static SSLContext context(String pin) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            X509ExtendedTrustManager authorities = Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PrinterTrust(pin, authorities)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        String shown = sha256(chain[0]);
        if (pin.isEmpty()) {
            try {
                authorities.checkServerTrusted(chain, authType, engine);
            } catch (CertificateException e) {
                throw new Untrusted(
                        Condition.CERTIFICATE_UNTRUSTED,
                        "%s; to trust it: ?sha256=%s".formatted(description(chain[0]), shown));
            }
        } else if (!MessageDigest.isEqual(pin.getBytes(UTF_8), shown.getBytes(UTF_8))) {
            throw new Untrusted(
                    Condition.CERTIFICATE_CHANGED,
                    "%s; expected sha256=%s, shown sha256=%s".formatted(description(chain[0]), pin, shown));
        }
    }

    private static String description(X509Certificate certificate) {
        boolean own = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        Instant end = certificate.getNotAfter().toInstant();
        return "certificate %s, %s, until %s"
                .formatted(
                        certificate.getSubjectX500Principal().getName(),
                        own ? "signed by itself" : "signed by an authority unknown here or for another host",
                        end);
    }

    private static String sha256(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("not used by the HTTP client");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("not used by the HTTP client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
