package ua.vikno.agent;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the enrolment of a kiosk is. */
public sealed interface EnrolmentState {
    /** There is neither a certificate nor an enrolment under way. */
    record None() implements EnrolmentState {}

    /**
     * An enrolment has begun, perhaps before a power cut; the portal was not asked yet.
     *
     * @param code such as {@code 4F7K-93XM}
     */
    record Begun(String code) implements EnrolmentState {}

    /**
     * The administrator has to type the code.
     *
     * @param kiosk how the portal names this kiosk
     * @param place where it stands, for people; may be empty
     * @param portal where it was asked
     * @param code as the portal has it, too
     * @param until when waiting ends without the administrator
     */
    record Waiting(String kiosk, String place, URI portal, String code, Instant until) implements EnrolmentState {}

    /** @param until when the certificate ends, unless it is renewed */
    record Enrolled(String kiosk, URI portal, Instant until) implements EnrolmentState {}

    /** @param portalTime where the reason is the clock: what time it is at the portal */
    record Refused(Reason reason, @Nullable Instant portalTime) implements EnrolmentState {
        Refused(Reason reason) {
            this(reason, null);
        }
    }

    /** Why an enrolment or a renewal goes no further. */
    enum Reason {
        /** What was read is no invitation. */
        NO_INVITATION,
        /** An invitation of a newer portal than this agent knows. */
        NEWER_INVITATION,
        /** A symbol of the invitation is wrong or missing. */
        DAMAGED_INVITATION,
        /** Nothing answers at the invitation's address. May pass. */
        UNREACHABLE,
        /** The site's proxy wants another user or password. */
        PROXY_ACCESS,
        /** The site's proxy does not answer, or does not lead to the portal. May pass. */
        PROXY,
        /** The file that names the site's proxy cannot be used. */
        PROXY_FILE,
        /** The server that answers was not certified by the authority that the invitation names. */
        OTHER_AUTHORITY,
        /** The server that answers has a certificate of that authority which is not good: ended, or for another host. */
        PORTAL_CERTIFICATE,
        /** This machine's clock is more than ten minutes from the portal's. */
        CLOCK,
        /** The portal does not know the token. */
        UNKNOWN_TOKEN,
        /** The token is older than fifteen minutes, or the administrator did not confirm in time. */
        EXPIRED,
        /** Another machine has used the token. */
        USED,
        /** The administrator has ended the invitation, or typed three wrong codes. */
        ENDED,
        /** This portal gives no certificates. */
        CLOSED,
        /** The certificate was revoked, or it has ended: this kiosk has to enrol anew. */
        CERTIFICATE,
        /** The portal answers otherwise than its contract says, or that it is busy. May pass. */
        PORTAL,
        /** The disk does not take the key or the certificate. */
        DISK,
        /** Another program enrols or renews in the same directory at this moment. May pass. */
        BUSY;

        /** Whether asking again may help. */
        public boolean mayPass() {
            return this == UNREACHABLE || this == PROXY || this == PORTAL || this == BUSY;
        }
    }
}
