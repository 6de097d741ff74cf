/** The feature of the fleet: what the operator tells kiosks over all their screens, and for how long. */
@NullMarked
package ua.vikno.portal.fleet;

import org.jspecify.annotations.NullMarked;
