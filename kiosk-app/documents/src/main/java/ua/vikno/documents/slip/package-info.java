/** The registration slip: number and QR of a resident's cabinet, as a page and as a receipt. */
@NullMarked
package ua.vikno.documents.slip;

import org.jspecify.annotations.NullMarked;
