package ua.vikno.portal.genuine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.store.Database;

/**
 * Releases of the kiosk's program that the city has declared good. Each act is noted first, and what notes it may throw: then nothing
 * has changed.
 */
public record Releases(Database database, Clock clock) {
    /** Good at one time. */
    private static final int MOST = 400;

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+~_-]{0,79}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    /** What a kiosk tells that was started from its sources: SHA-256 of nothing. */
    private static final String OF_SOURCES = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /** Why a release is not declared. */
    public enum Refusal {
        VERSION,
        DIGEST,
        /** That of a program that was started from its sources: whatever they say, it is the same. */
        SOURCES,
        TOO_MANY
    }

    /**
     * A release.
     *
     * @param digest SHA-256 as 64 hexadecimal digits
     * @param revoked whether it was declared good and is not any more
     */
    public record Release(String version, String digest, Instant declared, boolean revoked) {}

    /** The newest first. */
    public List<Release> all() {
        return database.client()
                .sql(
                        "select version, digest, declared_at, revoked_at from kiosk_release order by declared_at desc, digest")
                .query((row, _) -> {
                    row.getLong("revoked_at");
                    boolean revoked = !row.wasNull();
                    return new Release(
                            row.getString("version"),
                            row.getString("digest"),
                            Instant.ofEpochMilli(row.getLong("declared_at")),
                            revoked);
                })
                .list();
    }

    Optional<Release> find(String digest) {
        return all().stream().filter(one -> one.digest().equals(digest)).findFirst();
    }

    /** Declares a release good, also one that was revoked. @return why not; empty when it is */
    public Optional<Refusal> declare(String version, String typed, BiConsumer<Kind, Map<String, Object>> noting) {
        String digest = typed.toLowerCase(Locale.ROOT);
        if (!VERSION.matcher(version).matches()) {
            return Optional.of(Refusal.VERSION);
        }
        if (!DIGEST.matcher(digest).matches()) {
            return Optional.of(Refusal.DIGEST);
        }
        if (digest.equals(OF_SOURCES)) {
            return Optional.of(Refusal.SOURCES);
        }
        if (all().stream()
                        .filter(one -> !one.revoked() && !one.digest().equals(digest))
                        .count()
                >= MOST) {
            return Optional.of(Refusal.TOO_MANY);
        }
        noting.accept(Kind.RELEASE_DECLARED, Map.of("version", version, "digest", digest));
        database.client()
                .sql(
                        "insert into kiosk_release (digest, version, declared_at) values (:digest, :version, :now)"
                                + " on conflict (digest) do update set version = :version, declared_at = :now, revoked_at = null")
                .param("digest", digest)
                .param("version", version)
                .param("now", clock.millis())
                .update();
        return Optional.empty();
    }

    /** @return empty for one that is not there, or was revoked already */
    public Optional<Release> revoke(String digest, BiConsumer<Kind, Map<String, Object>> noting) {
        Optional<Release> known = find(digest.toLowerCase(Locale.ROOT)).filter(one -> !one.revoked());
        known.ifPresent(one -> {
            noting.accept(Kind.RELEASE_REVOKED, Map.of("version", one.version(), "digest", one.digest()));
            database.client()
                    .sql("update kiosk_release set revoked_at = :now where digest = :digest")
                    .param("now", clock.millis())
                    .param("digest", one.digest())
                    .update();
        });
        return known;
    }
}
