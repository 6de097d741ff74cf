/** Tells anybody with a phone whether a kiosk is genuine: judges what the kiosk shows as a QR, and says it on a page. */
@NullMarked
package ua.vikno.portal.genuine;

import org.jspecify.annotations.NullMarked;
