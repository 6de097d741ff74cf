package ua.vikno.state.identity;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Keys on elliptic curves and certificates as text (RFC 7468). A text that holds something else is refused by an exception. */
public final class Pem {
    private static final int WIDTH = 64;
    private static final String KEY = "PRIVATE KEY";
    private static final String PUBLIC_KEY = "PUBLIC KEY";
    private static final String CERTIFICATE = "CERTIFICATE";

    private Pem() {}

    /** @param content DER */
    public static String of(String label, byte[] content) {
        String lines = Base64.getMimeEncoder(WIDTH, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    public static String of(PrivateKey key) {
        return of(KEY, key.getEncoded());
    }

    public static String of(PublicKey key) {
        return of(PUBLIC_KEY, key.getEncoded());
    }

    static String of(X509Certificate certificate) {
        try {
            return of(CERTIFICATE, certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text's one private key. */
    public static PrivateKey key(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(one(KEY, text)));
    }

    /** The text's one public key. */
    public static PublicKey publicKey(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(one(PUBLIC_KEY, text)));
    }

    /** The text's one certificate. */
    public static X509Certificate certificate(String text) throws GeneralSecurityException {
        return certificate(one(CERTIFICATE, text));
    }

    static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** All certificates of the text, DER. */
    static List<byte[]> certificates(String text) {
        return parts(CERTIFICATE, text);
    }

    private static byte[] one(String label, String text) {
        List<byte[]> parts = parts(label, text);
        if (parts.size() != 1) {
            throw new IllegalArgumentException(parts.size() + " of " + label + " instead of one");
        }
        return parts.getFirst();
    }

    private static List<byte[]> parts(String label, String text) {
        return Pattern.compile("-----BEGIN " + label + "-----\\s([A-Za-z0-9+/=\\s]{1,8000})-----END " + label + "-----")
                .matcher(text)
                .results()
                .map((MatchResult part) -> Base64.getMimeDecoder().decode(part.group(1)))
                .toList();
    }
}
