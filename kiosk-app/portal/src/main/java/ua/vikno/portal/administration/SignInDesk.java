package ua.vikno.portal.administration;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
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
import ua.vikno.portal.administration.SignInGuard.Subject;
import ua.vikno.portal.identity.PinHash;
import ua.vikno.portal.problems.ProblemException;

/**
 * Lets administrators in by password and second factor. Whatever is wrong, the answer is the same and takes as long; a name that does not
 * exist is counted and locked like one that does. Tries are counted for the address and the name, so that nobody locks the name of
 * somebody else, and of all addresses together; those of a browser by which this name has signed in before only for themselves.
 */
final class SignInDesk {
    static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST = 200;
    /** Names of nobody, and the addresses of one name, share 4096 counts, so that inventing them fills no table. */
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

    /**
     * Where a try comes from.
     *
     * @param address as {@link ua.vikno.portal.access.AddressLimit#whose} has it
     * @param browser what the browser was given when somebody signed in by it last; empty for nothing
     */
    record Whence(String address, String browser) {
        @Override
        public String toString() {
            return "Whence[]";
        }
    }

    /**
     * An administrator who has signed in.
     *
     * @param token of her session
     * @param browser by which this browser will be known
     */
    record In(String token, String browser) {
        @Override
        public String toString() {
            return "In[]";
        }
    }

    /** What came of a set-up. */
    sealed interface SetUp {
        record Done(In in) implements SetUp {}

        /** Wrong, old or used code, wrong second factor, or too many tries. */
        record Refused() implements SetUp {}

        /** The code is right and still good; the password is too short or holds the name. */
        record WeakPassword() implements SetUp {}
    }

    /**
     * Signs in.
     *
     * @return empty when anything is wrong, or was wrong too often
     * @throws ProblemException {@code BUSY} when too many are being judged
     */
    Optional<In> signIn(String name, String password, String code, Whence whence) {
        Optional<Administrator> known = known(name);
        List<Subject> subjects = subjects(name, known, whence);
        if (tooLong(name, password, code) || !guard.counts(subjects)) {
            return Optional.empty();
        }
        boolean fits = hashes.fits(password, known.map(Administrator::password).orElse(null));
        OptionalLong step = step(known, name, code);
        Optional<In> in = known.isPresent() && fits && step.isPresent()
                ? open(known.get(), step.getAsLong(), () -> true)
                : Optional.empty();
        if (in.isEmpty()) {
            refused(known);
            return Optional.empty();
        }
        guard.forget(subjects);
        journal.demand(Kind.ADMINISTRATOR_SIGNED_IN, Map.of("by", name));
        return in;
    }

    /** Sets a password by the code of {@code ./vikno portal admins}, and signs in. */
    SetUp setUp(String name, String setUpCode, String password, String code, Whence whence) {
        Optional<Administrator> known = known(name);
        List<Subject> subjects = subjects(name, known, whence);
        if (tooLong(name, password, code) || setUpCode.length() > LONGEST || !guard.counts(subjects)) {
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
        guard.forget(subjects);
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
    private Optional<In> open(Administrator judged, long step, BooleanSupplier more) {
        return Objects.requireNonNull(
                administrators
                        .database()
                        .writing()
                        .execute(_ -> administrators.useStep(judged, step) && more.getAsBoolean()
                                ? Optional.of(
                                        new In(sessions.open(judged.name()), new KnownBrowser(secrets).of(judged)))
                                : Optional.empty()),
                "result");
    }

    private Optional<Administrator> known(String name) {
        return Administrators.isName(name) ? administrators.find(name) : Optional.empty();
    }

    private OptionalLong step(Optional<Administrator> known, String name, String code) {
        return new Totp(secrets).step(name, known.map(Administrator::serial).orElse(0L), code, clock.instant());
    }

    private List<Subject> subjects(String name, Optional<Administrator> known, Whence whence) {
        Optional<String> browser = known.flatMap(one -> new KnownBrowser(secrets).id(one, whence.browser()));
        if (browser.isPresent()) {
            return List.of(new Subject(name + "#" + browser.get(), SignInGuard.TRIES));
        }
        String subject = known.isPresent() ? name : "?" + bucket("administrator-nobody", name);
        String there = known.isPresent()
                ? name + "@" + bucket("administrator-address", whence.address())
                : "?@" + bucket("administrator-nobody", name + " " + whence.address());
        return List.of(new Subject(there, SignInGuard.TRIES), new Subject(subject, SignInGuard.EVERYWHERE));
    }

    private String bucket(String purpose, String text) {
        return HexFormat.of().formatHex(secrets.hmac(purpose, text)).substring(0, BUCKET_DIGITS);
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
