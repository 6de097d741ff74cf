/** One renderer per kind of Screen; none per service. */
@NullMarked
package ua.vikno.kiosk.view.kinds;

import org.jspecify.annotations.NullMarked;
