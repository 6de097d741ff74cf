package ua.vikno.portal.access;

import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import ua.vikno.portal.access.Right.Level;

/**
 * The second factor on the paper: six digits for a dwelling and a month, truncated from an HMAC as RFC 4226 §5.3 does.
 * Providers are given the codes of their accounts for their own paper.
 */
public final class ControlCodes {
    /** A code is good for its month and as long after it as the next two papers take to arrive. */
    public static final int MONTHS = 3;

    private static final String ORIGINAL = "control-code";
    private static final String COPY = "control-code-of-a-copy";
    /** Opens nothing. */
    private static final String TRIAL = "control-code-of-a-trial";

    private static final int MODULUS = 1_000_000;
    private final Secrets secrets;

    public ControlCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The code of a bill that a session of this level forms: paper forms paper like itself, a cabinet forms copies.
     *
     * @param foldedAddress stays the same when a better spelling of the address comes
     */
    public String of(String foldedAddress, YearMonth period, Level level) {
        return code(purpose(level), foldedAddress, period);
    }

    private static String purpose(Level level) {
        return switch (level) {
            case FACTOR -> ORIGINAL;
            case COPY, REGISTERED, SLIP -> COPY;
            case TRIAL -> TRIAL;
        };
    }

    private String code(String purpose, String foldedAddress, YearMonth period) {
        byte[] hash = secrets.hmac(purpose, foldedAddress + "|" + period);
        int offset = hash[hash.length - 1] & 0xF;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
        return String.format(Locale.ROOT, "%06d", truncated % MODULUS);
    }

    /** What the code of the newest month or of the two before opens; empty for another. */
    public Optional<Level> opens(String code, String foldedAddress, YearMonth newest) {
        Optional<Level> opened = Optional.empty();
        for (int i = 0; i < MONTHS; i++) {
            Optional<Level> found = opensIn(code, foldedAddress, newest.minusMonths(i));
            opened = opened.isPresent() ? opened : found;
        }
        return opened;
    }

    /** What the code of one month opens; empty for another. */
    public Optional<Level> opensIn(String code, String foldedAddress, YearMonth period) {
        boolean original = Secrets.same(code, code(ORIGINAL, foldedAddress, period));
        boolean copy = Secrets.same(code, code(COPY, foldedAddress, period));
        return original ? Optional.of(Level.FACTOR) : copy ? Optional.of(Level.COPY) : Optional.empty();
    }

    /** Whether paper of this month still opens anything. */
    public static boolean isGood(YearMonth period, YearMonth newest) {
        return period.isAfter(newest.minusMonths(MONTHS));
    }
}
