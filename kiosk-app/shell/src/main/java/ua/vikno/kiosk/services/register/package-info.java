/** Registration on the portal (P1, U1): free, with or without phone and e-mail, in a session opened by a second factor. */
@NullMarked
package ua.vikno.kiosk.services.register;

import org.jspecify.annotations.NullMarked;
