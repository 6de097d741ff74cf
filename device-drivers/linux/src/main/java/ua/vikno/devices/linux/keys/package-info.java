/** Tactile key pads and headphone jacks, as the kernel's input devices. */
@NullMarked
package ua.vikno.devices.linux.keys;

import org.jspecify.annotations.NullMarked;
