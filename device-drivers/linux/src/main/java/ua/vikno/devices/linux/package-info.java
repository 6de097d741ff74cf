/** Real devices on Linux. */
@NullMarked
package ua.vikno.devices.linux;

import org.jspecify.annotations.NullMarked;
