package ua.vikno.portal.enrolment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates, keys and requests as text (RFC 7468). */
final class Pem {
    private static final int WIDTH = 64;

    private Pem() {}

    static String of(String label, byte[] content) {
        String lines = Base64.getMimeEncoder(WIDTH, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    static String of(X509Certificate certificate) throws GeneralSecurityException {
        return of("CERTIFICATE", certificate.getEncoded());
    }

    /** @throws IllegalArgumentException when the text holds no such part */
    static byte[] content(String label, String text) {
        Matcher part = Pattern.compile(
                        "-----BEGIN " + label + "-----\\s([A-Za-z0-9+/=\\s]{1,8000})-----END " + label + "-----")
                .matcher(text);
        if (!part.find()) {
            throw new IllegalArgumentException("no " + label + " in PEM");
        }
        return Base64.getMimeDecoder().decode(part.group(1));
    }

    static X509Certificate certificate(String text) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    static PrivateKey key(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(content("PRIVATE KEY", text)));
    }
}
