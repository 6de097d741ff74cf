/**
 * What the kiosk asks of the portal, as data: one record per operation, with the type of its answer. A request can be
 * compared, looked into and, when it creates something, kept on disk.
 */
@NullMarked
package ua.vikno.kiosk.flow.ask;

import org.jspecify.annotations.NullMarked;
