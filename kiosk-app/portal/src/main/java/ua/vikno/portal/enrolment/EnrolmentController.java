package ua.vikno.portal.enrolment;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.enrolment.EnrolmentAnswer;
import ua.vikno.portal.api.enrolment.EnrolmentApi;
import ua.vikno.portal.api.enrolment.EnrolmentAuthority;
import ua.vikno.portal.api.enrolment.EnrolmentRequest;
import ua.vikno.portal.api.enrolment.RenewalRequest;
import ua.vikno.portal.api.enrolment.RenewedCertificate;
import ua.vikno.portal.api.enrolment.ShortCode;
import ua.vikno.portal.enrolment.KioskBook.Enrolment;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.ProblemException.Require;

/** A kiosk asks for its certificate: first by a token and the administrator's confirmation, then by the one it has. */
@RestController
class EnrolmentController implements EnrolmentApi {
    private static final int LONGEST_TOKEN = 64;

    private final KioskBook book;
    private final Optional<Authority> authority;
    private final Journal journal;

    EnrolmentController(KioskBook book, Optional<Authority> authority, Journal journal) {
        this.book = book;
        this.authority = authority;
        this.journal = journal;
    }

    @Override
    public EnrolmentAuthority authority() {
        try {
            return new EnrolmentAuthority(book.clock().instant(), Pem.of(own().certificate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public EnrolmentAnswer enrol(EnrolmentRequest request) {
        String token = Require.text(request.token(), "token", LONGEST_TOKEN);
        String hash = Secrets.sha256(token);
        Enrolment invited = book.enrolment(hash).orElseThrow(() -> refused("unknown"));
        PublicKey key = key(request.request());
        String mine = Issuing.hash(key);
        if (invited.keyHash() == null && book.claim(hash, mine, code(key, token))) {
            journal.note(Kind.ENROLMENT_ASKED, invited.kiosk(), Map.of());
        }
        Enrolment now = book.enrolment(hash).orElseThrow(() -> refused("unknown"));
        if (now.keyHash() != null && !Secrets.same(now.keyHash(), mine)) {
            throw refused("used");
        }
        if (now.ended()) {
            throw refused("ended");
        }
        if (!now.expires().isAfter(book.clock().instant())) {
            throw refused("expired");
        }
        String certificate = now.certificate();
        if (now.confirmed() && certificate == null) {
            certificate = new Issuing(book, own()).first(now, key).orElseThrow(() -> refused("ended"));
            journal.note(Kind.CERTIFICATE_ISSUED, now.kiosk(), Map.of());
        }
        return new EnrolmentAnswer(now.kiosk(), now.place(), now.expires(), certificate);
    }

    @Override
    public RenewedCertificate renew(RenewalRequest request) {
        String kiosk = CurrentCaller.kiosk();
        PublicKey key = key(request.request());
        if (book.certified(kiosk).isEmpty()) {
            throw new ProblemException(Problem.CERTIFICATE_REFUSED, Map.of("reason", "missing"));
        }
        String next = new Issuing(book, own())
                .next(kiosk, key)
                .orElseThrow(() -> new ProblemException(Problem.CERTIFICATE_REFUSED, Map.of("reason", "early")));
        journal.note(Kind.CERTIFICATE_RENEWED, kiosk, Map.of());
        return new RenewedCertificate(next);
    }

    private String code(PublicKey key, String token) {
        try {
            return ShortCode.of(key, own().fingerprint(), token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey key(String request) {
        try {
            return KioskRequest.key(Require.present(request, "request").strip());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("request", String.valueOf(e.getMessage()));
        }
    }

    private Authority own() {
        return authority.orElseThrow(() -> refused("closed"));
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(Problem.ENROLMENT_REFUSED, Map.of("reason", reason));
    }
}
