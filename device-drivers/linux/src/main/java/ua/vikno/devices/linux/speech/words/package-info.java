/**
 * Makes text pronounceable: what stands in it as signs and figures becomes words. Pure.
 *
 * <p>Two layers turn things into words, and each knows what the other cannot. The kiosk knows what a thing <i>is</i> (a
 * sum, a day, an account number) and writes its name, case and grouping before it calls a device. Here only characters are
 * known: what no synthesiser reads (№, ₴), what this one reads wrongly (a comma between figures, U+02BC, gender and case
 * after a number), and what comes from registers as free text (вул., кв., 14:30). A text that has been through the kiosk
 * passes unchanged but for its remaining figures, and a text that has been through here passes unchanged.
 */
@NullMarked
package ua.vikno.devices.linux.speech.words;

import org.jspecify.annotations.NullMarked;
