/**
 * One resident's visit from the first touch to the last trace wiped: the only place that knows all services, their order,
 * the time-outs and what a visit may keep.
 */
@NullMarked
package ua.vikno.kiosk.visit;

import org.jspecify.annotations.NullMarked;
