package ua.vikno.portal.access;

import java.nio.ByteBuffer;
import java.time.YearMonth;

/**
 * The second factor on the paper: six digits for a dwelling and a month, truncated from an HMAC as RFC 4226 §5.3 does.
 * Providers are given the codes of their accounts for their own paper.
 */
public final class ControlCodes {
    /** A code is good for its month and as long after it as the next two papers take to arrive. */
    public static final int MONTHS = 3;

    private static final int MODULUS = 1_000_000;
    private final Secrets secrets;

    public ControlCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param foldedAddress stays the same when a better spelling of the address comes */
    public String of(String foldedAddress, YearMonth period) {
        byte[] hash = secrets.hmac("control-code", foldedAddress + "|" + period);
        int offset = hash[hash.length - 1] & 0xF;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
        return String.format("%06d", truncated % MODULUS);
    }

    /** Whether the code is that of the newest month or of the two before. */
    public boolean accepts(String code, String foldedAddress, YearMonth newest) {
        boolean right = false;
        for (int i = 0; i < MONTHS; i++) {
            right |= Secrets.same(code, of(foldedAddress, newest.minusMonths(i)));
        }
        return right;
    }
}
