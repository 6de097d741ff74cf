/** The kiosk's own keyboard: Ukrainian with ґ and ʼ on their own keys, Latin, digits; by touch, six keys or two switches. */
@NullMarked
package ua.vikno.kiosk.view.keyboard;

import org.jspecify.annotations.NullMarked;
