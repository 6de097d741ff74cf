package ua.vikno.portal.genuine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.enrolment.KioskProof;
import ua.vikno.portal.genuine.Releases.Release;
import ua.vikno.portal.genuine.Verdict.Why;
import ua.vikno.portal.store.Database;

/** Looks a proof up among the certificates of the city's kiosks and the releases that it has declared good, as they are at this moment. */
record Judge(Database database, Releases releases, Clock clock) {
    /** For walking to the kiosk, scanning, and a phone's slow network. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final Duration CLOCKS = Duration.ofMinutes(2);
    /** A kiosk has a new certificate every two months. */
    private static final int NEWEST = 20;

    private record Row(
            String place,
            String pem,
            long notAfter,
            @Nullable Long ends) {
        boolean isGood(long now) {
            return notAfter > now && (ends == null || ends > now);
        }
    }

    Verdict of(String text) {
        return KioskProof.read(text).map(this::of).orElse(new Verdict.NotGenuine(Why.UNREADABLE));
    }

    private Verdict of(KioskProof proof) {
        List<Row> rows = rows(proof.kiosk());
        if (rows.isEmpty()) {
            return new Verdict.NotGenuine(Why.UNKNOWN);
        }
        Optional<Row> signer =
                rows.stream().filter(row -> proof.isBy(key(row.pem()))).findFirst();
        if (signer.isEmpty()) {
            return new Verdict.NotGenuine(Why.FORGED);
        }
        Instant now = clock.instant();
        if (!signer.get().isGood(now.toEpochMilli())) {
            return new Verdict.NotGenuine(Why.REVOKED);
        }
        if (proof.at().isBefore(now.minus(FRESH))) {
            return new Verdict.NotGenuine(Why.OLD);
        }
        if (proof.at().isAfter(now.plus(CLOCKS))) {
            return new Verdict.NotGenuine(Why.CLOCK);
        }
        Optional<Release> release = releases.find(hex(proof.release()));
        if (release.isEmpty()) {
            return new Verdict.NotGenuine(Why.UNKNOWN_RELEASE);
        }
        return release.get().revoked()
                ? new Verdict.NotGenuine(Why.REVOKED_RELEASE)
                : new Verdict.Genuine(
                        proof.kiosk(),
                        signer.get().place(),
                        proof.at(),
                        release.get().version(),
                        release.get().digest());
    }

    private static String hex(String base64) {
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(base64));
    }

    private List<Row> rows(String kiosk) {
        return database.client()
                .sql(
                        "select k.place, c.pem, c.not_after, c.ends_at from kiosk_certificate c join kiosk k on k.name = c.kiosk"
                                + " where c.kiosk = :kiosk order by c.issued_at desc limit " + NEWEST)
                .param("kiosk", kiosk)
                .query((row, _) -> new Row(
                        row.getString("place"),
                        row.getString("pem"),
                        row.getLong("not_after"),
                        row.getObject("ends_at") == null ? null : row.getLong("ends_at")))
                .list();
    }

    private static PublicKey key(String pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .getPublicKey();
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that this portal has issued", e);
        }
    }
}
