/** The sentences: complete in three languages, plain, and formatted as each language writes and speaks. */
@NullMarked
package ua.vikno.kiosk.texts;

import org.jspecify.annotations.NullMarked;
