/** The self-test of a whole kiosk and its report: what is not plugged in by somebody, and a page that is kept. */
@NullMarked
package ua.vikno.technician.commissioning;

import org.jspecify.annotations.NullMarked;
