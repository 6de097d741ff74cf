/** The kiosk's devices as the visit sees them: what is usable, what was scanned, whether headphones are in. */
@NullMarked
package ua.vikno.kiosk.runtime.devices;

import org.jspecify.annotations.NullMarked;
