/**
 * The machine behind every service: State × Event → Step(next state, effects), and a state's Screen. Pure: no toolkit, no
 * clock, no I/O; whole visits are tested with records.
 */
@NullMarked
package ua.vikno.kiosk.flow;

import org.jspecify.annotations.NullMarked;
