/**
 * The mechanism of the flight recorder: the last hours of a kiosk, sent when wanted and after a crash. Needs no session, and
 * nothing in it is about a resident.
 */
@NullMarked
package ua.vikno.portal.api.recording;

import org.jspecify.annotations.NullMarked;
