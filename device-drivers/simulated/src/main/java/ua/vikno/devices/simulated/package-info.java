/** A simulation of every device, driven by named situations; absent from a production package. */
@NullMarked
package ua.vikno.devices.simulated;

import org.jspecify.annotations.NullMarked;
