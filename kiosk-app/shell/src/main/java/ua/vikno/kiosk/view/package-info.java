/**
 * Shows a Screen to eyes and fingers: the frame around every kind of screen, its zones, its paging and its window. Six keys
 * and two switches walk the same scene that fingers touch.
 */
@NullMarked
package ua.vikno.kiosk.view;

import org.jspecify.annotations.NullMarked;
