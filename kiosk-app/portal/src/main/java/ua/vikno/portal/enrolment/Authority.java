package ua.vikno.portal.enrolment;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues the certificates of a city's kiosks and of its portal: EC on P-256, signed by ECDSA with SHA-256 (RFC 5280).
 *
 * @param key never logged
 */
record Authority(X509Certificate certificate, PrivateKey key) {
    static final Duration KIOSK = Duration.ofDays(90);
    static final Duration SERVER = Duration.ofDays(397);
    private static final Duration OWN = Duration.ofDays(3_652);
    /** A kiosk's clock may be an hour behind. */
    private static final Duration SKEW = Duration.ofHours(1);

    private static final int SERIAL_BITS = 127;

    static Authority create(String name, Instant now) throws GeneralSecurityException {
        KeyPair pair = pair();
        X500Principal subject = name("CN", name);
        var builder = builder(subject, subject, pair.getPublic(), now, OWN);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
        return new Authority(signed(builder, pair.getPrivate()), pair.getPrivate());
    }

    /** @throws IllegalArgumentException when the key is not the certificate's */
    static Authority of(String certificate, String key) throws GeneralSecurityException {
        Authority authority = new Authority(Pem.certificate(certificate), Pem.key(key));
        PublicKey probe = pair().getPublic();
        authority.issue(builder(authority.subject(), name("CN", "probe"), probe, Instant.EPOCH, KIOSK));
        return authority;
    }

    static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** SHA-256 of the certificate, hexadecimal: what an invitation names. */
    String fingerprint() throws GeneralSecurityException {
        return fingerprint(certificate);
    }

    static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    X509Certificate kiosk(String name, PublicKey key, Instant now) throws GeneralSecurityException {
        return leaf(name("CN", name), key, now, KIOSK, KeyPurposeId.id_kp_clientAuth, List.of());
    }

    /** @param hosts names and addresses by which kiosks reach the portal */
    X509Certificate server(List<String> hosts, PublicKey key, Instant now) throws GeneralSecurityException {
        return leaf(name("CN", hosts.getFirst()), key, now, SERVER, KeyPurposeId.id_kp_serverAuth, hosts);
    }

    private X509Certificate leaf(
            X500Principal subject, PublicKey key, Instant now, Duration life, KeyPurposeId purpose, List<String> hosts)
            throws GeneralSecurityException {
        var builder = builder(subject(), subject, key, now, life);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            if (!hosts.isEmpty()) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(
                                hosts.stream().map(Authority::alternative).toArray(GeneralName[]::new)));
            }
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
        return issue(builder);
    }

    private X500Principal subject() {
        return certificate.getSubjectX500Principal();
    }

    private X509Certificate issue(JcaX509v3CertificateBuilder builder) throws GeneralSecurityException {
        X509Certificate issued = signed(builder, key);
        try {
            issued.verify(certificate.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("ca: the key is not the certificate's", e);
        }
        return issued;
    }

    private static GeneralName alternative(String host) {
        boolean address = host.contains(":") || host.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static X500Principal name(String attribute, String value) {
        return new X500Principal(attribute + "=\"" + value.replaceAll("[\"\\\\]", "") + "\"");
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, PublicKey key, Instant now, Duration life) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(SKEW)),
                Date.from(now.plus(life)),
                subject,
                key);
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    @Override
    public String toString() {
        return "Authority[" + subject() + "]";
    }
}
