/** The few nodes every screen is made of: a paragraph, a target, a picture; built in code, without style sheets. */
@NullMarked
package ua.vikno.kiosk.view.parts;

import org.jspecify.annotations.NullMarked;
