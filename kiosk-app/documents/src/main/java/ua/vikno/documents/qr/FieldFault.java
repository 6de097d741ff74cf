package ua.vikno.documents.qr;

/**
 * What is wrong with one field of a payment QR.
 *
 * @param field number of the line in the format's table, from 1; 0 for the code as a whole
 * @param code stable, kebab-case: {@code iban-checksum}, {@code missing}, {@code too-long}, …
 * @param detail English, for a developer; what was found, not what was meant
 */
public record FieldFault(int field, String code, String detail) {}
