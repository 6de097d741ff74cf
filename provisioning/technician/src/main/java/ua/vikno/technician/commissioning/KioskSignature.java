package ua.vikno.technician.commissioning;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import ua.vikno.state.identity.Identity;

/**
 * Signs by the kiosk's key: detached CMS (RFC 5652) with ECDSA and SHA-256, the certificate named in what is signed (RFC 5035) and
 * sent along with its authority's. Without the attribute of the time, which PAdES (ETSI EN 319 142-1, 6.3) does not allow.
 */
final class KioskSignature {
    private static final String ALGORITHM = "SHA256withECDSA";

    private KioskSignature() {}

    /**
     * The signature, DER.
     *
     * @throws IOException if the key signs nothing
     */
    static byte[] of(byte[] content, Identity identity) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            JcaSignerInfoGeneratorBuilder signer =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            signer.setSignedAttributeGenerator(attributes(identity.certificate()));
            generator.addSignerInfoGenerator(
                    signer.build(new JcaContentSignerBuilder(ALGORITHM).build(identity.key()), identity.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(identity.certificate(), identity.authority())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("the kiosk's key signs nothing", e);
        }
    }

    /** SHA-256 of a certificate, by which its authority knows it. */
    static byte[] fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    }

    private static CMSAttributeTableGenerator attributes(X509Certificate certificate)
            throws CertificateEncodingException, GeneralSecurityException {
        SigningCertificateV2 named = new SigningCertificateV2(new ESSCertIDv2(fingerprint(certificate)));
        CMSAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(
                new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named))));
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }
}
