/** Simple filled pictures, drawn as SVG paths on a 24 × 24 grid. */
@NullMarked
package ua.vikno.kiosk.view.icons;

import org.jspecify.annotations.NullMarked;
