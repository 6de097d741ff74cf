/**
 * The feature of the fleet: what the operator tells kiosks over all their screens, and for how long; what kiosks tell of
 * themselves each minute, and what is wrong with them.
 */
@NullMarked
package ua.vikno.portal.fleet;

import org.jspecify.annotations.NullMarked;
