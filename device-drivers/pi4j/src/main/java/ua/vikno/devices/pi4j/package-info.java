/**
 * The cabinet's switches and lights through Pi4J. Optional: {@code cabinet+gpio:} needs no library and works wherever the
 * kernel shows a GPIO chip.
 */
@NullMarked
package ua.vikno.devices.pi4j;

import org.jspecify.annotations.NullMarked;
