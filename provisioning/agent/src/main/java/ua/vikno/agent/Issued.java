package ua.vikno.agent;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.identity.Pem;

/** Looks at a certificate that the portal has issued before it is kept: for this key, by this authority, good now. */
record Issued(URI portal, String kiosk, KioskKey key, X509Certificate authority) {
    /** @return empty for a certificate with which this kiosk could prove nothing */
    Optional<Identity> identity(String pem, Instant now) {
        try {
            X509Certificate certificate = Pem.certificate(pem);
            certificate.verify(authority.getPublicKey());
            certificate.checkValidity(Date.from(now));
            return key.isOf(certificate)
                    ? Optional.of(new Identity(portal, kiosk, key.pair().getPrivate(), certificate, authority))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
