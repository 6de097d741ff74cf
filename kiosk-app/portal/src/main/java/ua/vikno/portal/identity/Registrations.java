package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Idempotency;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.dwellings.Dwellings.Found;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/**
 * Registers residents. PINs are kept as Argon2id hashes. A slip's token hangs on the secret, on the cabinet and on the key of
 * the request, which is kept nowhere, so that the request sent again is answered alike; only the token's hash is kept.
 */
final class Registrations {
    /** A slip signs in for 18 months, and no longer than its cabinet. */
    static final Duration SLIP = Duration.ofDays(548);
    /** A cabinet in another name than the payer's ends with the paper that opened it: three months. */
    static final Duration OF_ANOTHER_NAME = Duration.ofDays(92);

    private static final int TOKEN_BYTES = 16;
    private static final int MOST = 10;

    private final Database database;
    private final Cabinets cabinets;
    private final Secrets secrets;
    private final Idempotency idempotency;
    private final PinHash pins;
    private final Clock clock;
    private final Turns turns = new Turns();

    Registrations(
            Database database, Cabinets cabinets, Secrets secrets, Idempotency idempotency, PinHash pins, Clock clock) {
        this.database = database;
        this.cabinets = cabinets;
        this.secrets = secrets;
        this.idempotency = idempotency;
        this.pins = pins;
        this.clock = clock;
    }

    Registration register(String kiosk, String key, Found found, RegistrationRequest request) {
        Application application = Application.of(request);
        boolean stays = found.payer().isSaidBy(application.name());
        if (!stays && application.isFullName()) {
            throw ProblemException.invalid("name", "not-the-payer");
        }
        String fingerprint = found.id() + "\n" + application.name() + "\n" + application.phone() + "\n"
                + application.email() + "\n" + application.pin() + "\n" + application.consent() + "\n"
                + application.consentLanguage() + "\n" + application.consentSha256();
        String keyed = Base64.getEncoder().encodeToString(secrets.hmac("registration", fingerprint));
        String number = turns.inTurn(
                found.id(),
                () -> idempotency.once(
                        kiosk,
                        "registration",
                        key,
                        keyed,
                        () -> prepared(found, application),
                        prepared -> create(found, application, stays, prepared, slip(kiosk, key, prepared.number()))));
        return database.client()
                .sql("select name, created_at from registration where number = :number")
                .param("number", number)
                .query((row, _) -> new Registration(
                        number, slip(kiosk, key, number), row.getString(1), Instant.parse(row.getString(2))))
                .single();
    }

    /** What a new cabinet needs and what takes long: a free number and the hash of the PIN. */
    private Prepared prepared(Found found, Application application) {
        cabinets.endOld(found);
        String nameKey = PayerName.letters(application.name());
        if (count(found.id(), nameKey) > 0) {
            throw new ProblemException(Problem.ALREADY_REGISTERED);
        }
        if (count(found.id(), null) >= MOST) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
        String number = PortalNumber.random();
        while (cabinets.byNumber(number).isPresent()) {
            number = PortalNumber.random();
        }
        return new Prepared(number, nameKey, pins.of(application.pin()));
    }

    private long count(long dwelling, @Nullable String nameKey) {
        return database.client()
                .sql(
                        "select count(*) from registration where dwelling_id = :dwelling and name_key = coalesce(:name, name_key)")
                .param("dwelling", dwelling)
                .param("name", nameKey)
                .query(Long.class)
                .single();
    }

    private record Prepared(String number, String nameKey, String pinHash) {
        @Override
        public String toString() {
            return "Prepared[]";
        }
    }

    private String create(Found found, Application application, boolean stays, Prepared prepared, String slip) {
        Instant now = clock.instant();
        Instant until = now.plus(stays ? SLIP : OF_ANOTHER_NAME);
        PayerName payer = found.payer();
        database.client()
                .sql("""
                    insert into registration
                      (number, dwelling_id, name, name_key, phone, email, pin_hash, slip_hash, consent,
                       consent_language, consent_sha256, created_at, ends_at, slip_until, payer, seen_at, seen_before_at)
                    values (:number, :dwelling, :name, :nameKey, :phone, :email, :pin, :slip, :consent,
                       :language, :sha256, :at, :ends, :until, :payer, :now, :now)
                    """)
                .param("number", prepared.number())
                .param("dwelling", found.id())
                .param("name", application.name())
                .param("nameKey", prepared.nameKey())
                .param("phone", application.phone())
                .param("email", application.email())
                .param("pin", prepared.pinHash())
                .param("slip", Secrets.sha256(slip))
                .param("consent", application.consent())
                .param("language", application.consentLanguage())
                .param("sha256", application.consentSha256())
                .param("at", now.toString())
                .param("ends", stays ? null : until.toEpochMilli())
                .param("until", until.toEpochMilli())
                .param("payer", payer.text())
                .param("now", now.toEpochMilli())
                .update();
        return prepared.number();
    }

    private String slip(String kiosk, String key, String number) {
        byte[] token = Arrays.copyOf(secrets.hmac("slip", kiosk + "\n" + key + "\n" + number), TOKEN_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
