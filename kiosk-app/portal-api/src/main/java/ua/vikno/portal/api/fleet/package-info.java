/**
 * The mechanism of the fleet: what the operator of the kiosks tells them. Needs no session.
 */
@NullMarked
package ua.vikno.portal.api.fleet;

import org.jspecify.annotations.NullMarked;
