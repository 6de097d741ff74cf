/** The program {@code vikno-setup}: which steps there are, and how one or all of them are started. */
@NullMarked
package ua.vikno.technician.setup;

import org.jspecify.annotations.NullMarked;
