package ua.vikno.documents.qr;

import java.util.Optional;

/** A Ukrainian IBAN (ISO 13616, НБУ № 162 of 28.12.2018): {@code UA}, two check digits, 25 digits. */
public final class Iban {
    private static final int LENGTH = 29;

    private Iban() {}

    /** Why this is no Ukrainian IBAN written without spaces: {@code iban-country}, {@code -length}, {@code -characters}, {@code -checksum}. */
    public static Optional<String> fault(String iban) {
        if (!iban.startsWith("UA")) {
            return Optional.of("iban-country");
        }
        if (iban.length() != LENGTH) {
            return Optional.of("iban-length");
        }
        if (!iban.chars().skip(2).allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of("iban-characters");
        }
        return remainder(iban) == 1 ? Optional.empty() : Optional.of("iban-checksum");
    }

    /** Groups of four, for the eye. */
    public static String grouped(String iban, String space) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < iban.length(); i++) {
            if (i > 0 && i % 4 == 0) {
                grouped.append(space);
            }
            grouped.append(iban.charAt(i));
        }
        return grouped.toString();
    }

    /** ISO 7064 MOD 97-10 over the number with its first four characters moved to the end and A = 10 … Z = 35. */
    private static int remainder(String iban) {
        int remainder = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }
}
