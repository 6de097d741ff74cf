/** Printing as a transaction: drawn, handed to the printer, told by the printer, purged when the visit ends. */
@NullMarked
package ua.vikno.kiosk.runtime.printing;

import org.jspecify.annotations.NullMarked;
