package ua.vikno.agent;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes a server whose certificate was issued by the one authority that has this fingerprint, which the server has to send
 * along, and by no other; all else is checked by the JDK (PKIX, RFC 5280, and the host's name).
 */
final class PinnedAuthority extends X509ExtendedTrustManager {
    private final byte[] fingerprint;
    private final boolean dated;

    private PinnedAuthority(String fingerprint, boolean dated) {
        this.fingerprint = HexFormat.of().parseHex(fingerprint);
        this.dated = dated;
    }

    /** The server that answers has no certificate of this authority. */
    static final class Stranger extends CertificateException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param fingerprint SHA-256 of the authority's certificate, hexadecimal
     * @param dated false: certificates are looked at as on their first day, for a machine that does not know its time
     */
    static SSLContext tls(String fingerprint, boolean dated) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PinnedAuthority(fingerprint, dated)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        judge(chain).checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        judge(chain).checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("the host is not known");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private X509ExtendedTrustManager judge(X509Certificate[] chain) throws CertificateException {
        X509Certificate authority = Stream.of(chain)
                .filter(certificate -> MessageDigest.isEqual(fingerprint, sha256(certificate)))
                .findFirst()
                .orElseThrow(Stranger::new);
        try {
            PKIXBuilderParameters rules =
                    new PKIXBuilderParameters(Set.of(new TrustAnchor(authority, null)), new X509CertSelector());
            rules.setRevocationEnabled(false);
            if (!dated) {
                rules.setDate(Date.from(chain[0].getNotBefore().toInstant().plusSeconds(1)));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(rules));
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    static byte[] sha256(X509Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
