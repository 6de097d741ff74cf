/** Six keys and two switches walk the same scene that fingers touch. */
@NullMarked
package ua.vikno.kiosk.view.focus;

import org.jspecify.annotations.NullMarked;
