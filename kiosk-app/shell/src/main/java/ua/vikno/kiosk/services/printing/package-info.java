/**
 * Printing as a transaction that a resident can follow: ready before it starts, confirmed only by the printer's own word,
 * never repeated by itself when it may have been printed. Shared by every service with a paper.
 */
@NullMarked
package ua.vikno.kiosk.services.printing;

import org.jspecify.annotations.NullMarked;
