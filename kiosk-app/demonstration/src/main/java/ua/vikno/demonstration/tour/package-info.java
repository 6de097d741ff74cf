/** Plays a whole visit on a live kiosk as a resident would, by touching what is on the screen, and tells what came of it. */
@NullMarked
package ua.vikno.demonstration.tour;

import org.jspecify.annotations.NullMarked;
