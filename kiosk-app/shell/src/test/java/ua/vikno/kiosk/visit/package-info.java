/** Whole visits as lists of what happens, with no toolkit and a clock that only the tests move. */
@NullMarked
package ua.vikno.kiosk.visit;

import org.jspecify.annotations.NullMarked;
