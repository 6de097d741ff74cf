package ua.vikno.technician.enrolment;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.layout.StateDirectory;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;
import ua.vikno.technician.step.Words;

/** {@code certificate}: whose it is, how long it is good, and whether the key beside it is its own. */
public final class CertificateStep implements Step {
    /** The agent renews when a third of 90 days is left; less means that it does not. */
    private static final long FEW_DAYS = 30;

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final byte[] ANYTHING = {1, 2, 3};

    private final Supplier<Path> state;
    private final Supplier<String> key;
    private final InstantSource clock;

    /**
     * @param state the kiosk's state directory
     * @param key the configured one, of a kiosk that has not enrolled; empty for none
     */
    public CertificateStep(Supplier<Path> state, Supplier<String> key, InstantSource clock) {
        this.state = state;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public Turn begin() {
        return Turn.note(finding(), Turn.end());
    }

    private Finding finding() {
        return switch (Identity.read(new StateDirectory(state.get()).identity())) {
            case Identity.Reading.None() ->
                key.get().isEmpty() ? Finding.bad("certificate.none") : Finding.weak("certificate.by-key");
            case Identity.Reading.Unusable(String detail) -> Finding.bad("certificate.unusable", detail);
            case Identity.Reading.Present(Identity identity) -> of(identity);
        };
    }

    private Finding of(Identity identity) {
        X509Certificate certificate = identity.certificate();
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        Instant now = clock.instant();
        if (!fits(identity)) {
            return Finding.bad("certificate.other-key", identity.kiosk());
        }
        if (now.isBefore(from)) {
            return Finding.bad("certificate.early", identity.kiosk(), Words.moment(from), Words.moment(now));
        }
        if (!now.isBefore(until)) {
            return Finding.bad("certificate.over", identity.kiosk(), Words.moment(until));
        }
        long days = Duration.between(now, until).toDays();
        return days < FEW_DAYS
                ? Finding.weak("certificate.few-days", identity.kiosk(), days, Words.moment(until))
                : Finding.good("certificate.good", identity.kiosk(), days, Words.moment(until));
    }

    /** The key signs what the certificate verifies, and the certificate is of the authority that the kiosk believes. */
    private static boolean fits(Identity identity) {
        try {
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initSign(identity.key());
            signature.update(ANYTHING);
            byte[] signed = signature.sign();
            signature.initVerify(identity.certificate().getPublicKey());
            signature.update(ANYTHING);
            identity.certificate().verify(identity.authority().getPublicKey());
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
