/** The steps of setting a kiosk up, as pure state machines, and what shows them: a console or a screen. */
@NullMarked
package ua.vikno.technician.step;

import org.jspecify.annotations.NullMarked;
