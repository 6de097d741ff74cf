/** The kernel's input devices (linux/input.h): events, what a device can send, exclusive use. */
@NullMarked
package ua.vikno.devices.linux.evdev;

import org.jspecify.annotations.NullMarked;
