package ua.vikno.portal.api.enrolment;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Numbers as symbols that people read and type: Crockford's base 32, and its reading of look-alikes. */
final class Symbols {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RADIX = 32;
    private static final int BITS = 5;

    private Symbols() {}

    /** All bits of {@code bytes}, in as many symbols as they need. */
    static String of(byte[] bytes) {
        String digits = new BigInteger(1, bytes).toString(RADIX);
        int length = (bytes.length * Byte.SIZE + BITS - 1) / BITS;
        return translated("0".repeat(length - digits.length()) + digits, DIGITS, CROCKFORD);
    }

    /** @throws IllegalArgumentException for other symbols, another length, or more bits than {@code bytes} hold */
    static byte[] bytes(String symbols, int bytes) {
        if (symbols.length() != (bytes * Byte.SIZE + BITS - 1) / BITS) {
            throw new IllegalArgumentException("not of the length of " + bytes + " bytes");
        }
        BigInteger number = new BigInteger(translated(plain(symbols), CROCKFORD, DIGITS), RADIX);
        if (number.bitLength() > bytes * Byte.SIZE) {
            throw new IllegalArgumentException("more than " + bytes + " bytes");
        }
        byte[] signed = number.toByteArray();
        byte[] result = new byte[bytes];
        int length = Math.min(signed.length, bytes);
        System.arraycopy(signed, signed.length - length, result, bytes - length, length);
        return result;
    }

    /** Capital letters; O is read as 0, I and L as 1. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String translated(String text, String from, String to) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int index = from.indexOf(text.charAt(i));
            if (index < 0) {
                throw new IllegalArgumentException("no symbol: " + text.charAt(i));
            }
            result.append(to.charAt(index));
        }
        return result.toString();
    }
}
