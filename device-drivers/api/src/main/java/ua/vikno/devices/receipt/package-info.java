/** A receipt as a printer-neutral list of blocks, and its one-bit raster. */
@NullMarked
package ua.vikno.devices.receipt;

import org.jspecify.annotations.NullMarked;
