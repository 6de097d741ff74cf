package ua.vikno.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;

/** The certificate that a caller has shown: in TLS to the portal itself, or to a proxy that the portal believes. */
final class ClientCertificate {
    static final String HEADER = "X-Vikno-Certificate";
    private static final String ATTRIBUTE = "jakarta.servlet.request.X509Certificate";

    private ClientCertificate() {}

    /** @param proxies addresses; the header of anybody else says nothing */
    static Optional<X509Certificate> of(HttpServletRequest request, Set<String> proxies) {
        if (request.getAttribute(ATTRIBUTE) instanceof X509Certificate[] chain && chain.length > 0) {
            return Optional.of(chain[0]);
        }
        String header = request.getHeader(HEADER);
        if (header == null || header.isEmpty() || !proxies.contains(request.getRemoteAddr())) {
            return Optional.empty();
        }
        try {
            byte[] pem = URLDecoder.decode(header, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem))
                            instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
