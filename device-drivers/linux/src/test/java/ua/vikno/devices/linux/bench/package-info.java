/** What the drivers cost, measured. */
@NullMarked
package ua.vikno.devices.linux.bench;

import org.jspecify.annotations.NullMarked;
