package ua.vikno.agent;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import ua.vikno.state.identity.Pem;

/** The key of this machine, on P-256, and what it asks a certificate with. */
record KioskKey(KeyPair pair) {
    /** Its subject says nothing: the portal names the kiosk. */
    private static final X500Principal SUBJECT = new X500Principal("CN=kiosk");

    static KioskKey make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new KioskKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException if the text holds no such key */
    static KioskKey of(String text) {
        try {
            return new KioskKey(new KeyPair(Pem.publicKey(text), Pem.key(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key", e);
        }
    }

    boolean isOf(X509Certificate certificate) {
        return certificate.getPublicKey().equals(pair.getPublic());
    }

    /** Both halves, PEM. */
    String text() {
        return Pem.of(pair.getPrivate()) + Pem.of(pair.getPublic());
    }

    /** PKCS #10 (RFC 2986), PEM. */
    String request() {
        try {
            return Pem.of(
                    "CERTIFICATE REQUEST",
                    new JcaPKCS10CertificationRequestBuilder(SUBJECT, pair.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                            .getEncoded());
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "KioskKey[]";
    }
}
