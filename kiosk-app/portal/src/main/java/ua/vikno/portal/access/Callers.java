package ua.vikno.portal.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The callers a portal knows: kiosks, and operators who send a provider's registers. Keys are kept as SHA-256; they are
 * long and random, so that no slow hash is needed.
 */
public final class Callers {
    /** The key that every demonstration kiosk has; a portal that is no demonstration does not know it. */
    public static final String DEMO_KIOSK = "demo-kiosk";

    public static final String DEMO_KIOSK_KEY = "vikno-demonstration-kiosk-key";
    public static final String DEMO_OPERATOR = "demo-operator";
    public static final String DEMO_OPERATOR_KEY = "vikno-demonstration-operator-key";

    private final Map<String, Known> known = new HashMap<>();

    /**
     * @param entries {@code id:sha256} for a kiosk, {@code id:sha256:provider} for an operator, whose provider may be
     *     {@code *} for all
     * @param demonstration whether the demonstration's kiosk and operator are known too
     */
    public Callers(List<String> entries, boolean demonstration) {
        for (String entry : entries) {
            String[] parts = entry.split(":", -1);
            if (parts.length < 2 || parts.length > 3 || parts[0].isEmpty() || !parts[1].matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a key must be id:sha256 or id:sha256:provider");
            }
            known.put(parts[0], new Known(parts[1], parts.length == 3 ? parts[2] : null));
        }
        if (demonstration) {
            known.put(DEMO_KIOSK, new Known(Secrets.sha256(DEMO_KIOSK_KEY), null));
            known.put(DEMO_OPERATOR, new Known(Secrets.sha256(DEMO_OPERATOR_KEY), "*"));
        }
    }

    /** The caller that an {@code Authorization: Bearer id.key} names; empty for every other header. */
    public Optional<Caller> caller(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return Optional.empty();
        }
        String token = authorization.substring("Bearer ".length()).strip();
        int dot = token.indexOf('.');
        Known entry = dot < 0 ? null : known.get(token.substring(0, dot));
        if (entry == null || !Secrets.same(entry.sha256(), Secrets.sha256(token.substring(dot + 1)))) {
            return Optional.empty();
        }
        return Optional.of(new Caller(token.substring(0, dot), entry.provider()));
    }

    private record Known(String sha256, @Nullable String provider) {}
}
