package ua.vikno.portal.api.enrolment;

import java.time.Instant;

/**
 * The authority that issues the certificates of kiosks and of the portal.
 *
 * @param at the portal's time, by which a kiosk finds out that its own clock is wrong
 * @param certificate of the authority, PEM; to be believed only when its SHA-256 is the one of the invitation
 */
public record EnrolmentAuthority(Instant at, String certificate) {}
