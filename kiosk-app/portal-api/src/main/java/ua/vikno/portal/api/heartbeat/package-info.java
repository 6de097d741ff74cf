/**
 * The mechanism of the heartbeat: how a kiosk is, told each minute, and the last hours of its flight recorder, sent when wanted. Needs no session, and nothing in it is about a resident.
 */
@NullMarked
package ua.vikno.portal.api.heartbeat;

import org.jspecify.annotations.NullMarked;
