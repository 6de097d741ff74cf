/** The typeface of screens, receipts and papers: Ukrainian and Hungarian letters, ₴, №, tabular figures. */
@NullMarked
package ua.vikno.devices.fonts;

import org.jspecify.annotations.NullMarked;
