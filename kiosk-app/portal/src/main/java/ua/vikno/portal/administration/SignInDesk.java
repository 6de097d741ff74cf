package ua.vikno.portal.administration;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.administration.Administrators.Administrator;
import ua.vikno.portal.identity.PinHash;
import ua.vikno.portal.problems.ProblemException;

/**
 * Lets administrators in by password and second factor. Whatever is wrong, the answer is the same and takes as long; a name that does not
 * exist is counted and locked like one that does.
 */
final class SignInDesk {
    static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST = 200;
    /** Names of nobody share 4096 counts, so that inventing them fills no table. */
    private static final int BUCKET_DIGITS = 3;

    private final Administrators administrators;
    private final AdministratorSessions sessions;
    private final SignInGuard guard;
    private final Secrets secrets;
    private final PinHash hashes;
    private final Journal journal;
    private final Clock clock;

    SignInDesk(
            Administrators administrators,
            AdministratorSessions sessions,
            SignInGuard guard,
            Secrets secrets,
            Journal journal,
            Clock clock) {
        this.administrators = administrators;
        this.sessions = sessions;
        this.guard = guard;
        this.secrets = secrets;
        this.hashes = new PinHash(secrets);
        this.journal = journal;
        this.clock = clock;
    }

    /** What came of a set-up. */
    sealed interface SetUp {
        record Done(String token) implements SetUp {}

        /** Wrong, old or used code, wrong second factor, or too many tries. */
        record Refused() implements SetUp {}

        /** The code is right and still good; the password is too short or holds the name. */
        record WeakPassword() implements SetUp {}
    }

    /**
     * Signs in.
     *
     * @return the new session's token; empty when anything is wrong, or was wrong too often
     * @throws ProblemException {@code BUSY} when too many are being judged
     */
    Optional<String> signIn(String name, String password, String code) {
        Optional<Administrator> known = known(name);
        String subject = subject(name, known);
        if (tooLong(name, password, code) || !guard.counts(subject)) {
            return Optional.empty();
        }
        boolean fits = hashes.fits(password, known.map(Administrator::password).orElse(null));
        OptionalLong step = step(known, name, code);
        Optional<String> token = known.isPresent() && fits && step.isPresent()
                ? open(known.get(), step.getAsLong(), () -> true)
                : Optional.empty();
        if (token.isEmpty()) {
            refused(known);
            return Optional.empty();
        }
        guard.forget(subject);
        journal.demand(Kind.ADMINISTRATOR_SIGNED_IN, Map.of("by", name));
        return token;
    }

    /** Sets a password by the code of {@code ./vikno portal admins}, and signs in. */
    SetUp setUp(String name, String setUpCode, String password, String code) {
        Optional<Administrator> known = known(name);
        String subject = subject(name, known);
        if (tooLong(name, password, code) || setUpCode.length() > LONGEST || !guard.counts(subject)) {
            return new SetUp.Refused();
        }
        String hash = SetUpCode.hash(setUpCode);
        OptionalLong step = step(known, name, code);
        boolean good = known.isPresent()
                && Secrets.same(String.valueOf(known.get().setUpHash()), hash)
                && known.get().setUpUntil().isAfter(clock.instant());
        if (!good || step.isEmpty()) {
            refused(known);
            return new SetUp.Refused();
        }
        guard.forget(subject);
        if (password.length() < SHORTEST_PASSWORD
                || password.toLowerCase(Locale.ROOT).contains(name)) {
            return new SetUp.WeakPassword();
        }
        String kept = hashes.of(password);
        journal.demand(Kind.ADMINISTRATOR_SET_UP, Map.of("by", name));
        return open(known.get(), step.getAsLong(), () -> administrators.setPassword(name, hash, kept))
                .<SetUp>map(SetUp.Done::new)
                .orElseGet(SetUp.Refused::new);
    }

    /** In one transaction, so that who ends her or sets her up anew finds the session, or there is none. */
    private Optional<String> open(Administrator judged, long step, BooleanSupplier more) {
        return Objects.requireNonNull(
                administrators
                        .database()
                        .writing()
                        .execute(_ -> administrators.useStep(judged, step) && more.getAsBoolean()
                                ? Optional.of(sessions.open(judged.name()))
                                : Optional.empty()),
                "result");
    }

    private Optional<Administrator> known(String name) {
        return Administrators.isName(name) ? administrators.find(name) : Optional.empty();
    }

    private OptionalLong step(Optional<Administrator> known, String name, String code) {
        return new Totp(secrets).step(name, known.map(Administrator::serial).orElse(0L), code, clock.instant());
    }

    private String subject(String name, Optional<Administrator> known) {
        return known.isPresent()
                ? name
                : "?"
                        + HexFormat.of()
                                .formatHex(secrets.hmac("administrator-nobody", name))
                                .substring(0, BUCKET_DIGITS);
    }

    private void refused(Optional<Administrator> known) {
        journal.demand(
                Kind.ADMINISTRATOR_REFUSED,
                known.<Map<String, Object>>map(one -> Map.of("name", one.name()))
                        .orElse(Map.of()));
    }

    private static boolean tooLong(String name, String password, String code) {
        return name.length() > LONGEST || password.length() > LONGEST || code.length() > LONGEST;
    }
}
