/**
 * Puts the kiosk together: the first frame first, everything behind it afterwards; and takes it apart again within 5 s, in the
 * reverse order. A start that fails says so on the screen. How the process ends is told by {@link ua.vikno.kiosk.boot.ExitCode}.
 */
@NullMarked
package ua.vikno.kiosk.boot;

import org.jspecify.annotations.NullMarked;
