/** Cameras as Video4Linux devices: single grey frames, by streaming into mapped memory. */
@NullMarked
package ua.vikno.devices.linux.camera;

import org.jspecify.annotations.NullMarked;
