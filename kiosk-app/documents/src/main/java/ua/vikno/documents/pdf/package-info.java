/** Tagged A4 pages: text, rules and symbols put in place by the millimetre and named for a screen reader. */
@NullMarked
package ua.vikno.documents.pdf;

import org.jspecify.annotations.NullMarked;
