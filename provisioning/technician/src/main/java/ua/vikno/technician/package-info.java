/** {@code ./vikno devices}: what a technician asks a bare box. Nothing here is loaded by a running kiosk. */
@NullMarked
package ua.vikno.technician;

import org.jspecify.annotations.NullMarked;
