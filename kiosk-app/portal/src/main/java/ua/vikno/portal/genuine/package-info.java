/** Tells anybody with a phone whether a kiosk is genuine: judges what the kiosk shows as a QR and which releases are good, and says it on a page. */
@NullMarked
package ua.vikno.portal.genuine;

import org.jspecify.annotations.NullMarked;
