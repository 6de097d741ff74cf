/** Puts the kiosk together: the first frame first, everything behind it afterwards. */
@NullMarked
package ua.vikno.kiosk.boot;

import org.jspecify.annotations.NullMarked;
