/** The contact sheet: every screen of a tour, painted for many panels and settings on one page that a browser opens. */
@NullMarked
package ua.vikno.demonstration.sheet;

import org.jspecify.annotations.NullMarked;
