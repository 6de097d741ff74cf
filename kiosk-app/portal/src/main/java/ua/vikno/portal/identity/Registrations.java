package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import ua.vikno.portal.access.Idempotency;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/**
 * Registers residents and finds them again. PINs are kept as Argon2id hashes; a slip's token is derived from the portal's secret when it
 * is printed and kept only as a hash.
 */
final class Registrations {
    private static final int TOKEN_BYTES = 16;
    private static final RowMapper<Resident> RESIDENT =
            (row, _) -> new Resident(row.getString(1), row.getLong(2), row.getString(3), row.getString(4));

    private final Database database;
    private final Secrets secrets;
    private final Idempotency idempotency;
    private final Clock clock;
    private final PinHash pins;

    Registrations(Database database, Secrets secrets, Idempotency idempotency, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.idempotency = idempotency;
        this.clock = clock;
        this.pins = new PinHash(secrets);
    }

    /** A registered resident. */
    record Resident(String number, long dwelling, String name, String pinHash) {
        @Override
        public String toString() {
            return "Resident[]";
        }
    }

    Registration register(String kiosk, String key, long dwelling, RegistrationRequest request) {
        Application application = Application.of(request);
        String fingerprint = dwelling + "\n" + application.name() + "\n" + application.phone() + "\n"
                + application.email() + "\n" + application.pin() + "\n" + application.consent();
        String keyed = Base64.getEncoder().encodeToString(secrets.hmac("registration", fingerprint));
        String number = idempotency.once(
                kiosk,
                "registration",
                key,
                keyed,
                () -> prepared(dwelling, application),
                prepared -> create(dwelling, application, prepared));
        return database.client()
                .sql("select number, name, created_at from registration where number = :number")
                .param("number", number)
                .query((row, _) -> new Registration(
                        row.getString(1), slip(row.getString(1)), row.getString(2), Instant.parse(row.getString(3))))
                .single();
    }

    Optional<Resident> byNumber(String number) {
        return database.client()
                .sql("select number, dwelling_id, name, pin_hash from registration where number = :number")
                .param("number", number)
                .query(RESIDENT)
                .optional();
    }

    Optional<Resident> bySlip(String token) {
        return database.client()
                .sql("select number, dwelling_id, name, pin_hash from registration where slip_hash = :hash")
                .param("hash", Secrets.sha256(token))
                .query(RESIDENT)
                .optional();
    }

    /**
     * Whether the PIN is the resident's.
     *
     * @param resident null for a number that nobody has; takes as long
     */
    boolean pinFits(@Nullable Resident resident, String pin) {
        if (!pins.fits(pin, resident == null ? null : resident.pinHash())) {
            return false;
        }
        if (resident != null && !PinHash.isKeyed(resident.pinHash())) {
            database.client()
                    .sql("update registration set pin_hash = :new where number = :number and pin_hash = :old")
                    .param("new", pins.of(pin))
                    .param("number", resident.number())
                    .param("old", resident.pinHash())
                    .update();
        }
        return true;
    }

    /** What a new cabinet needs and what takes long: a free number and the hash of the PIN. */
    private Prepared prepared(long dwelling, Application application) {
        String nameKey = application.name().toLowerCase(Locale.of("uk")).replaceAll("[^\\p{L}]", "");
        boolean known = database.client()
                        .sql("select count(*) from registration where dwelling_id = :dwelling and name_key = :name")
                        .param("dwelling", dwelling)
                        .param("name", nameKey)
                        .query(Long.class)
                        .single()
                > 0;
        if (known) {
            throw new ProblemException(Problem.ALREADY_REGISTERED);
        }
        String number = PortalNumber.random();
        while (byNumber(number).isPresent()) {
            number = PortalNumber.random();
        }
        return new Prepared(number, nameKey, pins.of(application.pin()));
    }

    private record Prepared(String number, String nameKey, String pinHash) {
        @Override
        public String toString() {
            return "Prepared[]";
        }
    }

    private String create(long dwelling, Application application, Prepared prepared) {
        database.client()
                .sql("""
                    insert into registration
                      (number, dwelling_id, name, name_key, phone, email, pin_hash, slip_hash, consent, created_at)
                    values (:number, :dwelling, :name, :nameKey, :phone, :email, :pin, :slip, :consent, :at)
                    """)
                .param("number", prepared.number())
                .param("dwelling", dwelling)
                .param("name", application.name())
                .param("nameKey", prepared.nameKey())
                .param("phone", application.phone())
                .param("email", application.email())
                .param("pin", prepared.pinHash())
                .param("slip", Secrets.sha256(slip(prepared.number())))
                .param("consent", application.consent())
                .param("at", clock.instant().toString())
                .update();
        return prepared.number();
    }

    private String slip(String number) {
        byte[] token = Arrays.copyOf(secrets.hmac("slip", number), TOKEN_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
