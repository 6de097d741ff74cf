/** The test page of a printer, as a page and as a receipt: what of a bill can go wrong on paper. */
@NullMarked
package ua.vikno.documents.check;

import org.jspecify.annotations.NullMarked;
