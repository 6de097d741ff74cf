/** Byte channels to devices: nothing blocks for longer than it was told to. */
@NullMarked
package ua.vikno.devices.linux.transport;

import org.jspecify.annotations.NullMarked;
