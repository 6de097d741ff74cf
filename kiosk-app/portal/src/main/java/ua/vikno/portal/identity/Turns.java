package ua.vikno.portal.identity;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ua.vikno.portal.problems.ProblemException;

/**
 * Lets one request at a time of this portal work for a dwelling: what is sent twice at once finds the first one's answer instead
 * of hashing a PIN for nothing. Right answers do not depend on it; between portals the database decides.
 */
final class Turns {
    private static final int STRIPES = 256;
    private static final int SECONDS = 8;

    private final List<Places> turns =
            Stream.generate(() -> new Places(1)).limit(STRIPES).toList();

    /** @throws ProblemException {@code BUSY} after 8 s */
    <T> T inTurn(long dwelling, Supplier<T> work) {
        return turns.get(Math.floorMod(Long.hashCode(dwelling), STRIPES)).within(SECONDS, work);
    }
}
