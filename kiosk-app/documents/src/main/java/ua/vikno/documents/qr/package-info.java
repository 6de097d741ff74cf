/**
 * Payment QR codes of the National Bank of Ukraine (Resolution of the Board No. 97 of 19.08.2025): a strict encoder for
 * format 003, a lenient decoder for 001, 002 and 003, and their command line.
 */
@NullMarked
package ua.vikno.documents.qr;

import org.jspecify.annotations.NullMarked;
