/** The last resort for a printer that speaks no IPP: the JDK's own printing, which cannot tell how anything ended. */
@NullMarked
package ua.vikno.devices.linux.javaxprint;

import org.jspecify.annotations.NullMarked;
