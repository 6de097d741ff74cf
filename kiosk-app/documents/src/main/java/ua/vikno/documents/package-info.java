/** Papers a resident takes away: bill and registration slip as PDF and as receipt, payment QR. */
@NullMarked
package ua.vikno.documents;

import org.jspecify.annotations.NullMarked;
