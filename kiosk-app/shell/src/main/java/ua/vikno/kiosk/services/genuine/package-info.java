/** Shows a QR by which anybody's phone asks the portal whether this kiosk is genuine. */
@NullMarked
package ua.vikno.kiosk.services.genuine;

import org.jspecify.annotations.NullMarked;
