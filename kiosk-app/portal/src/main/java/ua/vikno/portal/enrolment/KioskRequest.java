package ua.vikno.portal.enrolment;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** A request for a certificate (PKCS #10, RFC 2986) whose sender has the key: of its content only the key is taken. */
final class KioskRequest {
    private static final int FIELD_BITS = 256;
    private static final int LONGEST = 4_000;

    private KioskRequest() {}

    /** @throws IllegalArgumentException {@code malformed}, {@code key} (not EC on P-256) or {@code signature} */
    static PublicKey key(String pem) {
        if (pem.length() > LONGEST) {
            throw new IllegalArgumentException("malformed");
        }
        try {
            var request = new JcaPKCS10CertificationRequest(Pem.content("CERTIFICATE REQUEST", pem))
                    .setProvider(new BouncyCastleProvider());
            PublicKey key = request.getPublicKey();
            if (!(key instanceof ECPublicKey ec)
                    || ec.getParams().getCurve().getField().getFieldSize() != FIELD_BITS) {
                throw new IllegalArgumentException("key");
            }
            var verifier = new JcaContentVerifierProviderBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(key);
            if (!request.isSignatureValid(verifier)) {
                throw new IllegalArgumentException("signature");
            }
            return key;
        } catch (IOException | GeneralSecurityException | PKCSException | OperatorCreationException e) {
            throw new IllegalArgumentException("malformed", e);
        } catch (IllegalArgumentException e) {
            throw "key".equals(e.getMessage()) || "signature".equals(e.getMessage())
                    ? e
                    : new IllegalArgumentException("malformed", e);
        }
    }
}
