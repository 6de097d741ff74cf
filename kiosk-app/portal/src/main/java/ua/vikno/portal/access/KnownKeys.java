package ua.vikno.portal.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Callers.Caller;

/** Hashes of keys by the caller they belong to, at most two for each. */
record KnownKeys(Map<String, List<Known>> byId) {
    static final KnownKeys NONE = new KnownKeys(Map.of());
    static final int AT_A_TIME = 2;
    private static final Pattern ENTRY =
            Pattern.compile("([A-Za-z0-9_-]{1,80}):([0-9a-f]{64})(?::([A-Za-z0-9_-]{1,40}|\\*))?");

    /** @param provider null for a kiosk */
    record Known(String sha256, @Nullable String provider) {}

    /** @throws IllegalArgumentException for an entry of another form, and for a third key of one caller */
    static KnownKeys of(List<String> entries) {
        Map<String, List<Known>> known = new HashMap<>();
        for (String entry : entries) {
            var parts = ENTRY.matcher(entry);
            if (!parts.matches()) {
                throw new IllegalArgumentException("a key must be id:sha256 or id:sha256:provider");
            }
            List<Known> keys = known.computeIfAbsent(parts.group(1), _ -> new ArrayList<>());
            keys.add(new Known(parts.group(2), parts.group(3)));
            if (keys.size() > AT_A_TIME) {
                throw new IllegalArgumentException(parts.group(1) + " has more than " + AT_A_TIME + " keys");
            }
        }
        return new KnownKeys(Map.copyOf(known));
    }

    Optional<Caller> caller(String id, String key) {
        String sha256 = Secrets.sha256(key);
        return byId.getOrDefault(id, List.of()).stream()
                .filter(known -> Secrets.same(known.sha256(), sha256))
                .findFirst()
                .map(known -> new Caller(id, known.provider()));
    }

    boolean hasKiosk(String id) {
        return byId.getOrDefault(id, List.of()).stream().anyMatch(known -> known.provider() == null);
    }
}
