/**
 * The host of a visit: one thread applies the flow to events one by one; effects run on virtual threads with deadlines and
 * come back as events. Knows no screen toolkit and no renderer.
 */
@NullMarked
package ua.vikno.kiosk.runtime;

import org.jspecify.annotations.NullMarked;
