/** Asks the machine's own programs, each within a deadline. */
@NullMarked
package ua.vikno.technician.machine;

import org.jspecify.annotations.NullMarked;
