package ua.vikno.portal.api.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an enrolment is.
 *
 * @param kiosk how the portal names the kiosk
 * @param place where it stands, for people; may be empty
 * @param until when waiting ends without the administrator
 * @param certificate of the kiosk, PEM, once the administrator has confirmed; null while that is waited for
 */
public record EnrolmentAnswer(
        String kiosk, String place, Instant until, @Nullable String certificate) {}
