package ua.vikno.agent;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.portal.api.enrolment.EnrolmentAuthority;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.state.identity.Pem;
import ua.vikno.state.proxy.ProxyFile;

/** A first look at the portal that an invitation names: who it is, and what time it is there. Tells it nothing. */
sealed interface PortalLook {
    /** What a clock may be wrong by. */
    Duration LARGEST_ERROR = Duration.ofMinutes(10);

    /** @param authority has the fingerprint of the invitation */
    record Known(X509Certificate authority) implements PortalLook {}

    record Refused(EnrolmentState.Refused refused) implements PortalLook {
        Refused(Reason reason) {
            this(new EnrolmentState.Refused(reason));
        }
    }

    /** Dates of certificates are not looked at here, so that a machine whose clock says 1970 is told the time. */
    static PortalLook at(Invitation invitation, ProxyFile proxy, InstantSource clock) {
        Answer<EnrolmentAuthority> answer = new PortalCalls(
                        invitation.portal(), PinnedAuthority.tls(invitation.fingerprint(), false), proxy)
                .authority();
        return switch (answer) {
            case Answer.Failed<EnrolmentAuthority>(Reason reason) -> new Refused(reason);
            case Answer.Given(EnrolmentAuthority(Instant at, String certificate)) -> {
                if (Duration.between(at, clock.instant()).abs().compareTo(LARGEST_ERROR) > 0) {
                    yield new Refused(new EnrolmentState.Refused(Reason.CLOCK, at));
                }
                yield known(certificate, invitation.fingerprint());
            }
        };
    }

    private static PortalLook known(String certificate, String fingerprint) {
        try {
            X509Certificate authority = Pem.certificate(certificate);
            return MessageDigest.isEqual(HexFormat.of().parseHex(fingerprint), PinnedAuthority.sha256(authority))
                    ? new Known(authority)
                    : new Refused(Reason.OTHER_AUTHORITY);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return new Refused(Reason.PORTAL);
        }
    }
}
