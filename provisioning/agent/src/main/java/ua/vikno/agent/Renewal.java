package ua.vikno.agent;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.portal.api.enrolment.RenewalRequest;
import ua.vikno.portal.api.enrolment.RenewedCertificate;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.layout.StateDirectory;
import ua.vikno.state.proxy.ProxyFile;

/** Gets the next certificate by the one there is. The new key is on the disk before it is asked for, so that a lost answer is given again. */
record Renewal(StateDirectory directory, ProxyFile proxy, InstantSource clock) {
    private static final int THIRDS = 3;

    EnrolmentState of(Identity identity) {
        if (clock.instant().isBefore(due(identity.certificate()))) {
            return Enrolment.enrolled(identity);
        }
        if (!clock.instant().isBefore(identity.certificate().getNotAfter().toInstant())) {
            return new EnrolmentState.Refused(Reason.CERTIFICATE);
        }
        // A power cut may have left the key of the present certificate, for which the portal would give the same one
        // again.
        KioskKey next = kept(directory.renewal())
                .filter(key -> !key.isOf(identity.certificate()))
                .orElseGet(KioskKey::make);
        try {
            directory.renewal().write(next.text());
        } catch (IOException e) {
            return new EnrolmentState.Refused(Reason.DISK);
        }
        Answer<RenewedCertificate> answer =
                new PortalCalls(identity.portal(), identity.tls(), proxy).renew(new RenewalRequest(next.request()));
        return switch (answer) {
            // The portal counts the third from another minute.
            case Answer.Failed<RenewedCertificate>(Reason reason)
            when reason == Reason.BUSY -> Enrolment.enrolled(identity);
            case Answer.Failed<RenewedCertificate>(Reason reason) -> new EnrolmentState.Refused(reason);
            case Answer.Given(RenewedCertificate(String certificate)) ->
                new Issued(identity.portal(), identity.kiosk(), next, identity.authority())
                        .identity(certificate, clock.instant())
                        .map(this::keep)
                        .orElse(new EnrolmentState.Refused(Reason.PORTAL));
        };
    }

    /** Two thirds of its life after its beginning. */
    static Instant due(X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        return until.minus(Duration.between(from, until).dividedBy(THIRDS));
    }

    private EnrolmentState keep(Identity next) {
        try {
            directory.identity().write(next.text());
            directory.renewal().delete();
            return Enrolment.enrolled(next);
        } catch (IOException e) {
            return new EnrolmentState.Refused(Reason.DISK);
        }
    }

    private static Optional<KioskKey> kept(DurableFile file) {
        try {
            return file.read() instanceof Reading.Whole whole
                    ? Optional.of(KioskKey.of(whole.text()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
