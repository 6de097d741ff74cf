package ua.vikno.portal.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.portal.api.enrolment.ShortCode;
import ua.vikno.portal.options.CertificateOptions;

/**
 * What an administrator does with kiosks, from a command or a page. Each act is noted first, and what notes it may throw:
 * then nothing has changed.
 */
public final class KioskDesk {
    static final int LONGEST_PLACE = 200;
    private static final int TOKEN_BYTES = 16;

    private final KioskBook book;

    KioskDesk(KioskBook book) {
        this.book = book;
    }

    /**
     * A kiosk as the portal has it.
     *
     * @param certified until when its certificate is good; empty without one
     * @param waiting the code that a machine shows that waits to become it
     */
    public record Entry(String name, String place, Optional<Instant> certified, Optional<String> waiting) {}

    /** What came of an invitation. */
    public sealed interface Inviting {
        /** @param invitation holds the token: shown once, and kept nowhere */
        record Invited(Invitation invitation) implements Inviting {}

        record Refused(Refusal refusal) implements Inviting {}
    }

    /** Why nobody is invited. */
    public enum Refusal {
        NAME,
        PLACE,
        PORTAL,
        THERE_ALREADY,
        UNKNOWN
    }

    /** What came of a code that was typed. */
    public enum Confirming {
        CONFIRMED,
        NOBODY_WAITS,
        WRONG_CODE,
        /** The third wrong code: the invitation is ended. */
        ENDED
    }

    /** By name. */
    public List<Entry> all() {
        return book.kiosks().stream()
                .map(kiosk -> new Entry(
                        kiosk.name(),
                        kiosk.place(),
                        book.certified(kiosk.name()),
                        book.waiting(kiosk.name()).map(waiting -> String.valueOf(waiting.code()))))
                .toList();
    }

    /**
     * Invites a machine to become a kiosk.
     *
     * @param replace whether there is one of this name, which another machine is to take the place of
     * @param portal {@code https://HOST[:PORT]}, as kiosks reach the portal
     * @param fingerprint of the authority
     */
    public Inviting invite(
            String name,
            String place,
            boolean replace,
            String portal,
            String fingerprint,
            BiConsumer<Kind, Map<String, Object>> noting) {
        if (!name.matches("[A-Za-z0-9_-]{1,80}")) {
            return new Inviting.Refused(Refusal.NAME);
        }
        if (book.kiosk(name).isPresent() != replace) {
            return new Inviting.Refused(replace ? Refusal.UNKNOWN : Refusal.THERE_ALREADY);
        }
        if (place.length() > LONGEST_PLACE || place.chars().anyMatch(Character::isISOControl)) {
            return new Inviting.Refused(Refusal.PLACE);
        }
        Optional<URI> address = portal(portal);
        if (address.isEmpty()) {
            return new Inviting.Refused(Refusal.PORTAL);
        }
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        Invitation invitation = Invitation.of(address.get(), fingerprint, token);
        noting.accept(replace ? Kind.KIOSK_REPLACED : Kind.KIOSK_ADDED, Map.of("kiosk", name));
        book.invite(name, place, Secrets.sha256(invitation.token()));
        return new Inviting.Invited(invitation);
    }

    private static Optional<URI> portal(String text) {
        try {
            URI portal = new URI(text);
            boolean good = "https".equals(portal.getScheme())
                    && portal.getHost() != null
                    && portal.getPath().isEmpty()
                    && portal.getQuery() == null
                    && portal.getUserInfo() == null;
            return good ? Optional.of(portal) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** @param typed the code that is on the kiosk's screen */
    public Confirming confirm(String name, String typed, BiConsumer<Kind, Map<String, Object>> noting) {
        var waiting = book.waiting(name);
        if (waiting.isEmpty()) {
            return Confirming.NOBODY_WAITS;
        }
        if (!Secrets.same(String.valueOf(waiting.get().code()), ShortCode.typed(typed))) {
            book.wrongCode(waiting.get());
            return waiting.get().tries() + 1 >= KioskBook.TRIES ? Confirming.ENDED : Confirming.WRONG_CODE;
        }
        noting.accept(Kind.KIOSK_CONFIRMED, Map.of("kiosk", name));
        return book.confirm(waiting.get()) ? Confirming.CONFIRMED : Confirming.NOBODY_WAITS;
    }

    /** Shuts a kiosk out at once. @return how many certificates ended; empty when there is no such kiosk */
    public Optional<Integer> revoke(String name, BiConsumer<Kind, Map<String, Object>> noting) {
        if (book.kiosk(name).isEmpty()) {
            return Optional.empty();
        }
        noting.accept(Kind.KIOSK_REVOKED, Map.of("kiosk", name));
        return Optional.of(book.revoke(name));
    }

    /** The fingerprint of a portal's own authority; empty where it has none, then nobody is invited. */
    public static Optional<String> fingerprint(CertificateOptions options) {
        return options.directory().map(directory -> {
            try {
                return fingerprint(Files.readString(directory.resolve(CertificateOptions.CERTIFICATE)));
            } catch (IOException e) {
                throw new UncheckedIOException(directory + " cannot be read", e);
            }
        });
    }

    /** @param certificate of the authority, PEM */
    static String fingerprint(String certificate) {
        try {
            return Authority.fingerprint(Pem.certificate(certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("ca: ca.pem is no certificate", e);
        }
    }
}
