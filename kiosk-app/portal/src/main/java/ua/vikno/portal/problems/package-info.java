/** Refusals as values of RFC 9457, thrown where they are found and turned into answers in one place. */
@NullMarked
package ua.vikno.portal.problems;

import org.jspecify.annotations.NullMarked;
