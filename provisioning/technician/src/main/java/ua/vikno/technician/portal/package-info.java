/** Asks the portal whether it is there, and says why it is not. */
@NullMarked
package ua.vikno.technician.portal;

import org.jspecify.annotations.NullMarked;
