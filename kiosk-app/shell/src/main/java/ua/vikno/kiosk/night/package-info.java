/**
 * The kiosk tests itself at night, without paper: walks through every service as a resident would, against the portal's dwelling for
 * tests, and looks at its own parts. Nothing of it is on the screen, and whoever comes ends it.
 */
@NullMarked
package ua.vikno.kiosk.night;

import org.jspecify.annotations.NullMarked;
