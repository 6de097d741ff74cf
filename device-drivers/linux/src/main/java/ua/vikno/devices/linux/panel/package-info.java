/** The cabinet's switches and lights on the lines of a GPIO chip. */
@NullMarked
package ua.vikno.devices.linux.panel;

import org.jspecify.annotations.NullMarked;
