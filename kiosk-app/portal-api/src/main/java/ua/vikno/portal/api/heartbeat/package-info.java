/**
 * The mechanism of the heartbeat: how a kiosk is, told each minute, and what the portal wants in return. Needs no session, and
 * nothing in it is about a resident.
 */
@NullMarked
package ua.vikno.portal.api.heartbeat;

import org.jspecify.annotations.NullMarked;
