/**
 * What a resident perceives, described once for eyes, ears and fingers. A {@link ua.vikno.kiosk.screen.Screen} holds text
 * keys, never sentences; {@link ua.vikno.kiosk.screen.Input} is what a resident can do to it. No toolkit, no I/O.
 */
@NullMarked
package ua.vikno.kiosk.screen;

import org.jspecify.annotations.NullMarked;
