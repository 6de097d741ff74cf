/** Which device nodes there are, and which physical device stands behind each: never a number that changes at the next boot. */
@NullMarked
package ua.vikno.devices.linux.discovery;

import org.jspecify.annotations.NullMarked;
