/**
 * The mechanism of enrolment: how a kiosk gets its certificate from the portal, and a new one before the old one ends. The
 * code that an administrator shows as a QR, and the short code that both sides show, are computed alike on both sides.
 */
@NullMarked
package ua.vikno.portal.api.enrolment;

import org.jspecify.annotations.NullMarked;
