/**
 * The feature of the fleet: what the operator tells kiosks over all their screens, and for how long; when they
 * serve by the week; what kiosks tell of
 * themselves each minute, what is wrong with them, and whom that is told.
 */
@NullMarked
package ua.vikno.portal.fleet;

import org.jspecify.annotations.NullMarked;
