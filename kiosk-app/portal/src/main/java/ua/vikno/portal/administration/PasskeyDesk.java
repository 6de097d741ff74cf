package ua.vikno.portal.administration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.administration.AdministratorSessions.Session;
import ua.vikno.portal.administration.Administrators.Administrator;
import ua.vikno.portal.administration.PasskeyBook.Kept;
import ua.vikno.portal.administration.SignInDesk.In;
import ua.vikno.portal.administration.SignInGuard.Subject;
import ua.vikno.portal.passkeys.Assertion;
import ua.vikno.portal.passkeys.Checked;
import ua.vikno.portal.passkeys.Passkeys;

/**
 * Lets administrators in by passkeys, and lets them add and remove theirs. The way in by password and second factor stays: so nobody removes
 * her last one.
 */
record PasskeyDesk(
        Passkeys passkeys,
        PasskeyBook book,
        Administrators administrators,
        AdministratorSessions sessions,
        SignInGuard guard,
        Secrets secrets,
        Journal journal) {
    static final String SIGN_IN = "sign-in";

    /** Why a passkey was not added. */
    enum Refusal {
        LABEL,
        TOO_MANY,
        CODE,
        NOT_MADE
    }

    /** What a browser needs to make one. */
    record Making(String challenge, String handle, List<String> known) {}

    /** @return empty for whatever is wrong */
    Optional<In> signIn(Assertion assertion) {
        Optional<Kept> named = book.find(assertion.id());
        Optional<Kept> kept = named.filter(
                one -> !one.stopped() && Secrets.same(passkeys.handle(one.name(), one.serial()), assertion.handle()));
        Checked checked = kept.<Checked>map(one -> passkeys.check(SIGN_IN, assertion, one.passkey()))
                .orElseGet(Checked.Refused::new);
        Optional<In> in = switch (checked) {
            case Checked.Good(long counter, String challenge) -> open(kept.orElseThrow(), counter, challenge);
            case Checked.Cloned(String challenge) -> {
                // What was heard once and is sent again has an old counter, too: it is no copy of the passkey.
                if (book.isNew(challenge)) {
                    Kept one = kept.orElseThrow();
                    journal.demand(Kind.PASSKEY_STOPPED, Map.of("name", one.name()));
                    book.stop(one);
                }
                yield Optional.empty();
            }
            case Checked.Refused() -> Optional.empty();
        };
        if (in.isEmpty()) {
            journal.demand(
                    Kind.ADMINISTRATOR_REFUSED,
                    named.<Map<String, Object>>map(one -> Map.of("name", one.name(), "way", "passkey"))
                            .orElse(Map.of("way", "passkey")));
            return Optional.empty();
        }
        journal.demand(
                Kind.ADMINISTRATOR_SIGNED_IN, Map.of("by", kept.orElseThrow().name(), "way", "passkey"));
        return in;
    }

    /** In one transaction, so that who ends her or removes the passkey finds the session, or there is none. */
    private Optional<In> open(Kept one, long counter, String challenge) {
        return Objects.requireNonNull(
                book.database()
                        .writing()
                        .execute(_ -> book.use(one, counter, challenge)
                                ? administrators
                                        .find(one.name())
                                        .map(owner -> new In(
                                                sessions.open(owner.name()), new KnownBrowser(secrets).of(owner)))
                                : Optional.empty()),
                "result");
    }

    /**
     * Lets who is signed in add one: she types a code of her authenticator again, so that whoever finds a browser open adds none.
     *
     * @return what her browser needs; empty for a wrong code, or too many
     */
    Optional<Making> begin(Session session, String code) {
        List<Subject> subjects = List.of(new Subject(session.name() + "!", SignInGuard.TRIES));
        Optional<Administrator> known = administrators.find(session.name());
        if (known.isEmpty() || !guard.counts(subjects)) {
            return Optional.empty();
        }
        Administrator one = known.get();
        OptionalLong step = new Totp(secrets)
                .step(one.name(), one.serial(), code, book.clock().instant());
        if (step.isEmpty() || !administrators.useStep(one, step.getAsLong())) {
            journal.demand(Kind.ADMINISTRATOR_REFUSED, Map.of("name", one.name()));
            return Optional.empty();
        }
        guard.forget(subjects);
        return Optional.of(new Making(
                passkeys.challenge(adding(session)),
                passkeys.handle(one.name(), one.serial()),
                book.of(one.name()).stream().map(kept -> kept.passkey().id()).toList()));
    }

    /** Keeps the one that her browser has made. @return why not; empty when it is kept */
    Optional<Refusal> add(Session session, String label, String clientData, String attestation) {
        Optional<Refusal> refusal = refusal(session, label);
        if (refusal.isPresent()) {
            return refusal;
        }
        Optional<Passkeys.New> made = passkeys.made(adding(session), clientData, attestation);
        Optional<Administrator> owner = administrators.find(session.name());
        if (made.isEmpty() || owner.isEmpty()) {
            return Optional.of(Refusal.NOT_MADE);
        }
        journal.demand(Kind.PASSKEY_ADDED, Map.of("by", session.name()));
        return book.add(
                        session.name(),
                        owner.get().serial(),
                        label,
                        made.get().passkey(),
                        made.get().challenge())
                ? Optional.empty()
                : Optional.of(Refusal.NOT_MADE);
    }

    Optional<Refusal> refusal(Session session, String label) {
        if (label.isEmpty()
                || label.length() > PasskeyBook.LONGEST_LABEL
                || label.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Refusal.LABEL);
        }
        return book.of(session.name()).size() < PasskeyBook.MOST ? Optional.empty() : Optional.of(Refusal.TOO_MANY);
    }

    /** A challenge is good for the session in which the code was typed, and for nothing else. */
    private static String adding(Session session) {
        return "add " + session.form();
    }
}
