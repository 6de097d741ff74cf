/** The benchmarks behind {@code ./vikno bench}: the kiosk beside a browser kiosk, both judged by the pixels an X server shows. */
@NullMarked
package ua.vikno.demonstration.bench;

import org.jspecify.annotations.NullMarked;
