/** Bar code scanners that type (USB keyboards) and that send (serial lines): from key codes and bytes to text. */
@NullMarked
package ua.vikno.devices.linux.scanner;

import org.jspecify.annotations.NullMarked;
