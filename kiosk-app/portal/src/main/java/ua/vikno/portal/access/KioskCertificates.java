package ua.vikno.portal.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Callers.Caller;
import ua.vikno.portal.store.Database;

/**
 * The certificates of kiosks as the database has them at this moment: one that was ended opens nothing from then on, at
 * every portal. Whoever calls has proved in TLS that the certificate's key is his.
 */
public final class KioskCertificates {
    /** A connection that was opened with the certificate before lives no longer than until the nightly restart. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    KioskCertificates(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a certificate opens. */
    public sealed interface Judgement {
        record Good(Caller caller) implements Judgement {}

        /** @param reason unknown, expired or revoked */
        record Bad(String reason) implements Judgement {}
    }

    private record Row(
            String kiosk,
            long notAfter,
            @Nullable Long used,
            @Nullable Long ends) {}

    /** The first use of a certificate ends those before it, a day later. */
    public Judgement judge(X509Certificate certificate) {
        String sha256 = sha256(certificate);
        Optional<Row> found = database.client()
                .sql("select kiosk, not_after, used_at, ends_at from kiosk_certificate where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> new Row(
                        row.getString("kiosk"),
                        row.getLong("not_after"),
                        number(row.getLong("used_at"), row.wasNull()),
                        number(row.getLong("ends_at"), row.wasNull())))
                .optional();
        if (found.isEmpty()) {
            return new Judgement.Bad("unknown");
        }
        Row row = found.get();
        long now = clock.millis();
        if (row.ends() != null && row.ends() <= now) {
            return new Judgement.Bad("revoked");
        }
        if (row.notAfter() <= now) {
            return new Judgement.Bad("expired");
        }
        if (row.used() == null) {
            firstUse(sha256, row.kiosk(), now);
        }
        return new Judgement.Good(new Caller(row.kiosk(), null));
    }

    /** Whether the kiosk has, or had, a certificate: then no key opens anything in its name. */
    public boolean isEnrolled(String kiosk) {
        return database.client()
                .sql("select 1 from kiosk_certificate where kiosk = :kiosk limit 1")
                .param("kiosk", kiosk)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * All kiosks that have, or had, a certificate.
     *
     * @return false for a kiosk that was shut out: all its certificates were ended; one that expired was not
     */
    public Map<String, Boolean> enrolled() {
        return database
                .client()
                .sql("select kiosk, max(case when ends_at is null or ends_at > :now then 1 else 0 end) as good"
                        + " from kiosk_certificate group by kiosk")
                .param("now", clock.millis())
                .query((row, _) -> Map.entry(row.getString("kiosk"), row.getInt("good") == 1))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void firstUse(String sha256, String kiosk, long now) {
        database.client()
                .sql("update kiosk_certificate set used_at = :now where sha256 = :sha256 and used_at is null")
                .param("now", now)
                .param("sha256", sha256)
                .update();
        database.client()
                .sql("update kiosk_certificate set ends_at = :ends where kiosk = :kiosk and sha256 <> :sha256"
                        + " and ends_at is null and used_at is not null")
                .param("ends", now + OVERLAP.toMillis())
                .param("kiosk", kiosk)
                .param("sha256", sha256)
                .update();
    }

    private static @Nullable Long number(long value, boolean none) {
        return none ? null : value;
    }

    private static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
