/** Finds what is plugged in, has each device proved, and writes it into the kiosk's configuration. */
@NullMarked
package ua.vikno.technician.plugged;

import org.jspecify.annotations.NullMarked;
