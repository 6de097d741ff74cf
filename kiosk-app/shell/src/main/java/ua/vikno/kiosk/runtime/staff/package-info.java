/**
 * What the staff do at the kiosk itself: who is let in, after how many wrong PINs nobody is, pauses, restarts, papers that
 * were left. Every act is written to the log.
 */
@NullMarked
package ua.vikno.kiosk.runtime.staff;

import org.jspecify.annotations.NullMarked;
