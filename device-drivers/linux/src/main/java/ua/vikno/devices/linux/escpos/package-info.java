/**
 * Receipt printers that speak ESC/POS, over any {@link ua.vikno.devices.linux.transport.Transport}. From the wire upwards:
 * {@link StatusParser} and {@link RasterEncoder} know bytes, {@link Link} a conversation, {@link PrintRun} a job,
 * {@link EscPosPrinter} the printer.
 */
@NullMarked
package ua.vikno.devices.linux.escpos;

import org.jspecify.annotations.NullMarked;
