package ua.vikno.portal.enrolment;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import ua.vikno.portal.access.Secrets;

/** Makes certificates of the requests that may have one, each once, and keeps them. */
record Issuing(KioskBook book, Authority authority) {
    /** A kiosk may ask for the next certificate in the last third of the one it has. */
    private static final Duration LAST_THIRD = Authority.KIOSK.dividedBy(3);

    static String hash(PublicKey key) {
        return Secrets.sha256(HexFormat.of().formatHex(key.getEncoded()));
    }

    /** The certificate of a confirmed enrolment, with which those of before end; empty when it was ended meanwhile. */
    Optional<String> first(KioskBook.Enrolment enrolment, PublicKey key) {
        String pem = pem(enrolment.kiosk(), key);
        book.database().writing().executeWithoutResult(_ -> {
            int mine = book.database()
                    .client()
                    .sql(
                            "update kiosk_enrolment set certificate = :pem where token_hash = :token and certificate is null"
                                    + " and ended = 0")
                    .param("pem", pem)
                    .param("token", enrolment.tokenHash())
                    .update();
            if (mine == 1) {
                book.endCertificates(enrolment.kiosk());
                keep(enrolment.kiosk(), key, pem);
            }
        });
        return Optional.ofNullable(
                book.enrolment(enrolment.tokenHash()).orElseThrow().certificate());
    }

    /** @return empty while it is too early; the same certificate again for a key that has one */
    Optional<String> next(String kiosk, PublicKey key) {
        Instant now = book.clock().instant();
        Optional<String> given = book.database()
                .client()
                .sql("select pem from kiosk_certificate where kiosk = :kiosk and key_hash = :key"
                        + " and (ends_at is null or ends_at > :now)")
                .param("kiosk", kiosk)
                .param("key", hash(key))
                .param("now", now.toEpochMilli())
                .query(String.class)
                .optional();
        if (given.isPresent()) {
            return given;
        }
        boolean early = book.database()
                        .client()
                        .sql("select count(*) from kiosk_certificate where kiosk = :kiosk and used_at is not null"
                                + " and ends_at is null and not_after > :third")
                        .param("kiosk", kiosk)
                        .param("third", now.plus(LAST_THIRD).toEpochMilli())
                        .query(Long.class)
                        .single()
                > 0;
        if (early) {
            return Optional.empty();
        }
        String pem = pem(kiosk, key);
        book.database().writing().executeWithoutResult(_ -> {
            // One that was issued and never used is replaced by this one.
            book.database()
                    .client()
                    .sql("update kiosk_certificate set ends_at = :now where kiosk = :kiosk and used_at is null"
                            + " and ends_at is null")
                    .param("now", now.toEpochMilli())
                    .param("kiosk", kiosk)
                    .update();
            keep(kiosk, key, pem);
        });
        return Optional.of(pem);
    }

    private void keep(String kiosk, PublicKey key, String pem) {
        try {
            X509Certificate certificate = Pem.certificate(pem);
            book.database()
                    .client()
                    .sql("insert into kiosk_certificate (sha256, kiosk, key_hash, pem, issued_at, not_after)"
                            + " values (:sha256, :kiosk, :key, :pem, :now, :after)")
                    .param("sha256", Authority.fingerprint(certificate))
                    .param("kiosk", kiosk)
                    .param("key", hash(key))
                    .param("pem", pem)
                    .param("now", book.clock().millis())
                    .param("after", certificate.getNotAfter().toInstant().toEpochMilli())
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String pem(String kiosk, PublicKey key) {
        try {
            return Pem.of(authority.kiosk(kiosk, key, book.clock().instant()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
