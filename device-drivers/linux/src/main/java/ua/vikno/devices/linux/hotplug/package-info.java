/** Devices that come and go: looked for, opened, served, and looked for again. */
@NullMarked
package ua.vikno.devices.linux.hotplug;

import org.jspecify.annotations.NullMarked;
