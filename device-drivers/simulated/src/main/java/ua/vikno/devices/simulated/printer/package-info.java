/** Simulated printers: paper that runs out, covers that stand open, and what was printed so far. */
@NullMarked
package ua.vikno.devices.simulated.printer;

import org.jspecify.annotations.NullMarked;
