/** Tells what a scanned code is good for: a bill of ours, a payment code, a registration slip, or something else. */
@NullMarked
package ua.vikno.kiosk.scan;

import org.jspecify.annotations.NullMarked;
