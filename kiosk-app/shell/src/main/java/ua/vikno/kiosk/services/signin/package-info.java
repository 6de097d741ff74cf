/** Signing in with the portal number and PIN, or with the QR of the registration slip (P3). */
@NullMarked
package ua.vikno.kiosk.services.signin;

import org.jspecify.annotations.NullMarked;
