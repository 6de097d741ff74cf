/** Compares the machine's clock with the portal's, and looks who keeps it right. */
@NullMarked
package ua.vikno.technician.clock;

import org.jspecify.annotations.NullMarked;
