/** Opens the dwelling that is kept for tests to a kiosk that tests itself: a dwelling of nobody, which no register holds. */
@NullMarked
package ua.vikno.portal.trial;

import org.jspecify.annotations.NullMarked;
