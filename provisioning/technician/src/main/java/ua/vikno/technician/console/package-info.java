/** The technician's tool line by line: over a serial line, ssh, or a machine's own text console. */
@NullMarked
package ua.vikno.technician.console;

import org.jspecify.annotations.NullMarked;
