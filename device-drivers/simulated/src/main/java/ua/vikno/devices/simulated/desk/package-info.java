/** A window to play with the simulated devices of a demonstration. Nothing else here knows JavaFX. */
@NullMarked
package ua.vikno.devices.simulated.desk;

import org.jspecify.annotations.NullMarked;
