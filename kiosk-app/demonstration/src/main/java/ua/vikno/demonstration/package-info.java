/** The demonstration: a reference portal of its own, a kiosk with simulated devices, a desk to play with them, a tour. */
@NullMarked
package ua.vikno.demonstration;

import org.jspecify.annotations.NullMarked;
