package ua.vikno.portal.api.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a kiosk shows as a QR to whoever asks whether it is genuine: the last part of a web address at its portal. Version 1 is one
 * line of five parts with {@code .} between them:
 *
 * <pre>1.KIOSK.SECONDS.RELEASE.SIGNATURE</pre>
 *
 * <p>SECONDS since 1970 (UTC), RELEASE the SHA-256 of the program's files, SIGNATURE over the parts before it by ECDSA with SHA-256 in
 * 64 bytes (IEEE P1363), both in base 64 for addresses (RFC 4648 §5). What is signed begins with a purpose, so that no other use of
 * the kiosk's key makes such a proof.
 *
 * @param kiosk how the portal names it
 * @param at by the kiosk's clock
 * @param release 43 symbols
 * @param signature 86 symbols
 */
public record KioskProof(String kiosk, Instant at, String release, String signature) {
    /** Where at a portal its answer is: {@code /genuine/PROOF}. */
    public static final String PATH = "/genuine/";

    private static final Pattern FORM =
            Pattern.compile("1\\.([A-Za-z0-9_-]{1,80})\\.([0-9]{1,11})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{86})");
    private static final String VERSION = "1";
    private static final String PURPOSE = "vikno genuine ";
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    /**
     * Signed now.
     *
     * @param release SHA-256, 32 bytes
     * @param key on P-256
     * @throws IllegalArgumentException if the key signs nothing, or the name is none of a kiosk
     */
    public static KioskProof signed(String kiosk, Instant at, byte[] release, PrivateKey key) {
        Base64.Encoder symbols = Base64.getUrlEncoder().withoutPadding();
        String content = content(kiosk, at, symbols.encodeToString(release));
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(signed(content));
            return read(content + "." + symbols.encodeToString(signature.sign()))
                    .orElseThrow(() -> new IllegalArgumentException("no name of a kiosk"));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key signs nothing", e);
        }
    }

    /** Empty for what is no proof of this version; whose it is was not looked at. */
    public static Optional<KioskProof> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new KioskProof(
                        parts.group(1),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(2))),
                        parts.group(3),
                        parts.group(4)))
                : Optional.empty();
    }

    /** The line. */
    public String text() {
        return content(kiosk, at, release) + "." + signature;
    }

    /** Whether the key of this public one has signed exactly this. */
    public boolean isBy(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(signed(content(kiosk, at, release)));
            return verifier.verify(Base64.getUrlDecoder().decode(signature));
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key on P-256", e);
        }
    }

    private static String content(String kiosk, Instant at, String release) {
        return String.join(".", VERSION, kiosk, Long.toString(at.getEpochSecond()), release);
    }

    private static byte[] signed(String content) {
        return (PURPOSE + content).getBytes(StandardCharsets.US_ASCII);
    }
}
