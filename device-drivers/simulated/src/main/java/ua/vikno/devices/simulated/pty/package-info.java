/** A serial port of a simulated device, for drivers and foreign programs that open one. */
@NullMarked
package ua.vikno.devices.simulated.pty;

import org.jspecify.annotations.NullMarked;
