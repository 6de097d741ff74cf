/** The cabinet's switches and lights on the lines of a GPIO chip. */
@NullMarked
package ua.vikno.devices.linux.cabinet;

import org.jspecify.annotations.NullMarked;
