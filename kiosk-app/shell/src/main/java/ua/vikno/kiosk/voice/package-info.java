/** Reads a Screen aloud: what is said on entering, on focus and on typing, and what is said only to headphones. */
@NullMarked
package ua.vikno.kiosk.voice;

import org.jspecify.annotations.NullMarked;
