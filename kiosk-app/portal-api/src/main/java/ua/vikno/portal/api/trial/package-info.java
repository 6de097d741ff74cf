/**
 * The mechanism of trial visits: a kiosk tests by itself, against a dwelling that is kept for that, whether residents can be served.
 * Needs no session; what it opens is a session of that dwelling alone.
 */
@NullMarked
package ua.vikno.portal.api.trial;

import org.jspecify.annotations.NullMarked;
