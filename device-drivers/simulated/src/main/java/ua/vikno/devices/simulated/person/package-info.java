/** Simulated devices between a person and the kiosk: scanner, voice, headphones. */
@NullMarked
package ua.vikno.devices.simulated.person;

import org.jspecify.annotations.NullMarked;
