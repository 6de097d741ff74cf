/** Touchscreens: whether they are there, and how large; their touches go to the toolkit. */
@NullMarked
package ua.vikno.devices.linux.touch;

import org.jspecify.annotations.NullMarked;
