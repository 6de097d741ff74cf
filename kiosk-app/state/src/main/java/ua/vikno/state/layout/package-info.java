/** The state directory of one kiosk: the name and the size limit of each file that its programs share. */
@NullMarked
package ua.vikno.state.layout;

import org.jspecify.annotations.NullMarked;
