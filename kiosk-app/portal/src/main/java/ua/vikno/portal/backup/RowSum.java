package ua.vikno.portal.backup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Rows counted and summed up, whatever their order: databases sort texts differently. The sum is that of the rows'
 * SHA-256 hashes modulo 2^256.
 */
final class RowSum {
    private static final int BITS = 256;
    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    /** @param row as a line of JSON */
    void add(String row) {
        rows++;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8));
            sum = sum.add(new BigInteger(1, hash)).mod(BigInteger.ONE.shiftLeft(BITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long rows() {
        return rows;
    }

    String sum() {
        return sum.toString(Character.MAX_RADIX);
    }
}
