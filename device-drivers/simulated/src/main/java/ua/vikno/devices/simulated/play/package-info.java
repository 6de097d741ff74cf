/** Named situations, and whatever can be put into one. */
@NullMarked
package ua.vikno.devices.simulated.play;

import org.jspecify.annotations.NullMarked;
