/**
 * Refusals on their way to the caller, and checks of what came from outside.
 */
@NullMarked
package ua.vikno.portal.problems;

import org.jspecify.annotations.NullMarked;
