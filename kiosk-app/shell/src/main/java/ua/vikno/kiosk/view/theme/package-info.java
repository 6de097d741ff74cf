/** What the kiosk looks like: the panel's geometry, the colours and the type scale, all in millimetres of a real panel. */
@NullMarked
package ua.vikno.kiosk.view.theme;

import org.jspecify.annotations.NullMarked;
