/**
 * The flight recorder: the last hours of the kiosk on its disk, for whoever has to find out why it failed. It takes enums, numbers
 * and ids of screens only, so that nothing of a resident can slip in.
 */
@NullMarked
package ua.vikno.kiosk.recorder;

import org.jspecify.annotations.NullMarked;
