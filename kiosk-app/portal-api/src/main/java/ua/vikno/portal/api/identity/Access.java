package ua.vikno.portal.api.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cabinet that may see the session's dwelling.
 *
 * @param id names it in {@link IdentityApi#end}; opaque
 * @param name {@code Щ***ь І.}
 * @param until when it ends by itself; null for one in the payer's name or confirmed at the counter
 * @param own whether the session was opened by it
 * @param recent whether it was opened since this cabinet signed in before
 */
public record Access(
        String id, String name, Instant since, @Nullable Instant until, boolean own, boolean recent) {
    @Override
    public String toString() {
        return "Access[]";
    }
}
