/**
 * Turns a text key with typed arguments into a sentence, for eyes and for ears, in the resident's language. The only place
 * that knows sentences; see {@link ua.vikno.kiosk.texts.Texts}.
 */
@NullMarked
package ua.vikno.kiosk.texts;

import org.jspecify.annotations.NullMarked;
