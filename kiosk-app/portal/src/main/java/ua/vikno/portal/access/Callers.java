package ua.vikno.portal.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The callers a portal knows: kiosks, and operators who send a provider's registers. Keys are kept as SHA-256; they are
 * long and random, so that no slow hash is needed, and shorter ones are refused. Two keys of one caller may be good at a
 * time, so that a key is changed without a gap; a file of keys is read again when it changes.
 */
public final class Callers {
    /** The key that every demonstration kiosk has; a portal that is no demonstration does not know it. */
    public static final String DEMO_KIOSK = "demo-kiosk";

    public static final String DEMO_KIOSK_KEY = "vikno-demonstration-kiosk-key";
    public static final String DEMO_OPERATOR = "demo-operator";
    public static final String DEMO_OPERATOR_KEY = "vikno-demonstration-operator-key";

    private final KnownKeys given;
    private final KnownKeys demonstrations;
    private final Supplier<KnownKeys> file;

    /**
     * @param entries {@code id:sha256} for a kiosk, {@code id:sha256:provider} for an operator, whose provider may be
     *     {@code *} for all
     * @param file entries of the same form, one a line, as they are now
     * @param demonstration whether the demonstration's kiosk and operator are known too
     */
    Callers(List<String> entries, Supplier<KnownKeys> file, boolean demonstration) {
        this.given = KnownKeys.of(entries);
        this.file = file;
        this.demonstrations = demonstration
                ? KnownKeys.of(List.of(
                        DEMO_KIOSK + ":" + Secrets.sha256(DEMO_KIOSK_KEY),
                        DEMO_OPERATOR + ":" + Secrets.sha256(DEMO_OPERATOR_KEY) + ":*"))
                : KnownKeys.NONE;
    }

    /** The callers that a file of {@code ./vikno portal keys} holds now. */
    public static Callers in(Path keysFile) {
        return new Callers(List.of(), () -> new KeysFile(keysFile).read(), false);
    }

    /** Whether a kiosk of this id has a key. */
    public boolean hasKiosk(String id) {
        return Stream.of(demonstrations, given, file.get()).anyMatch(keys -> keys.hasKiosk(id));
    }

    /** The caller that an {@code Authorization: Bearer id.key} names; empty for every other header. */
    public Optional<Caller> caller(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return Optional.empty();
        }
        String token = authorization.substring("Bearer ".length()).strip();
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String id = token.substring(0, dot);
        String key = token.substring(dot + 1);
        return demonstrations
                .caller(id, key)
                .or(() -> NewKey.isLong(key)
                        ? given.caller(id, key).or(() -> file.get().caller(id, key))
                        : Optional.empty());
    }

    /**
     * The sender of a request: a kiosk, or an operator who sends registers.
     *
     * @param provider whose registers the caller may send, {@code *} for all; null for a kiosk
     */
    public record Caller(String id, @Nullable String provider) {
        public boolean isKiosk() {
            return provider == null;
        }

        /** Whether the caller may tell kiosks something. */
        public boolean mayOperate() {
            return "*".equals(provider);
        }

        public boolean mayLoad(String register) {
            return provider != null && (provider.equals("*") || provider.equals(register));
        }
    }
}
