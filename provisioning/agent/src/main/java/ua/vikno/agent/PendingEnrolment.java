package ua.vikno.agent;

import java.util.Optional;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.portal.api.enrolment.ShortCode;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/**
 * An enrolment under way, as it is kept before the portal is asked: the invitation's line, then the key. After a power cut the
 * same key asks with the same token, which is good for no other.
 */
record PendingEnrolment(Invitation invitation, KioskKey key) {
    /** Empty without one, or when what is there is of no use. */
    static Optional<PendingEnrolment> read(DurableFile file) {
        if (file.read() instanceof Reading.Whole whole) {
            String text = whole.text();
            if (Invitation.read(text.lines().findFirst().orElse(""))
                    instanceof Invitation.Reading.Read(Invitation invitation)) {
                try {
                    return Optional.of(new PendingEnrolment(invitation, KioskKey.of(text)));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    String text() {
        return invitation.text() + "\n" + key.text();
    }

    String code() {
        return ShortCode.of(key.pair().getPublic(), invitation.fingerprint(), invitation.token());
    }
}
