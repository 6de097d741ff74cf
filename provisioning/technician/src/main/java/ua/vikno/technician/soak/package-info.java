/** Prints, listens and speaks for hours, and draws how memory, heat and troubles went. */
@NullMarked
package ua.vikno.technician.soak;

import org.jspecify.annotations.NullMarked;
