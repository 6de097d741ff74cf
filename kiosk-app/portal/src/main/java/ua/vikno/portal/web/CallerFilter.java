package ua.vikno.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.access.Callers.Caller;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.KioskCertificates;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.options.CertificateOptions;

/**
 * Lets in who has a certificate or a key, with a body of a sane size. Everything needs one except four paths; a path in another spelling
 * than the plain one is refused before anything looks at it.
 */
final class CallerFilter extends OncePerRequestFilter {
    static final int LARGEST_BODY = 64 << 10;
    private static final String REGISTERS = "/api/v1/registers/";
    private static final String ENROLMENT = "/api/v1/enrolment";
    /** Health, the contract, how a kiosk gets a certificate, and what only a demonstration answers. */
    private static final Set<String> OPEN =
            Set.of("/api/v1/health", "/openapi.yaml", ENROLMENT, "/api/v1/demonstration/accounts");

    private final Callers callers;
    private final KioskCertificates certificates;
    private final CertificateOptions trust;
    private final WrongKeys wrongKeys;
    private final Journal journal;
    private final long largestRegister;

    CallerFilter(
            Callers callers,
            KioskCertificates certificates,
            CertificateOptions trust,
            WrongKeys wrongKeys,
            Journal journal,
            long largestRegister) {
        this.callers = callers;
        this.certificates = certificates;
        this.trust = trust;
        this.wrongKeys = wrongKeys;
        this.journal = journal;
        this.largestRegister = largestRegister;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AnswerHeaders.set(response, request.isSecure());
        String path = request.getRequestURI();
        if (!PlainPath.isPlain(path)) {
            refuse(response, Problem.MALFORMED);
            return;
        }
        long largest = path.startsWith(REGISTERS) ? largestRegister : LARGEST_BODY;
        if (request.getContentLengthLong() > largest) {
            refuse(response, Problem.TOO_LARGE);
            return;
        }
        if (!OPEN.contains(path)) {
            Optional<X509Certificate> certificate = ClientCertificate.of(request, trust.proxies());
            boolean known = certificate.isPresent()
                    ? certified(certificate.get(), request, response)
                    : keyed(request, response);
            if (!known) {
                return;
            }
        }
        chain.doFilter(new LimitedRequest(request, largest), response);
        if (path.equals(ENROLMENT)
                && response.getStatus() == Problem.ENROLMENT_REFUSED.status()
                && wrongKeys.count(request.getRemoteAddr()) == 0) {
            journal.note(Journal.Kind.ENROLMENT_REFUSED, null, Map.of());
        }
    }

    /** A certificate decides alone: whoever shows one that is ended gets no further with a key. */
    private boolean certified(X509Certificate certificate, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (certificates.judge(certificate)) {
            case KioskCertificates.Judgement.Good(Caller caller) -> {
                CurrentCaller.set(request, caller);
                return true;
            }
            case KioskCertificates.Judgement.Bad(String reason) -> {
                if (wrongKeys.count(request.getRemoteAddr()) == 0) {
                    journal.note(Journal.Kind.CERTIFICATE_REFUSED, null, Map.of("reason", reason));
                }
                refuse(response, Problem.CERTIFICATE_REFUSED, Map.of("reason", reason));
                return false;
            }
        }
    }

    private boolean keyed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller = callers.caller(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (caller.isEmpty()) {
            unknown(request, response);
            return false;
        }
        if (caller.get().isKiosk()
                && (trust.only() || certificates.isEnrolled(caller.get().id()))) {
            refuse(response, Problem.CERTIFICATE_REFUSED, Map.of("reason", "missing"));
            return false;
        }
        CurrentCaller.set(request, caller.get());
        return true;
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean guessed = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        long seconds = guessed ? wrongKeys.count(request.getRemoteAddr()) : 0;
        if (seconds > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            ProblemDocument.send(response, ProblemDocument.of(Problem.TOO_MANY, Map.of("retryAfterSeconds", seconds)));
            return;
        }
        if (guessed) {
            journal.note(Journal.Kind.WRONG_KEY, null, Map.of());
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        refuse(response, Problem.KIOSK_UNKNOWN);
    }

    private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        refuse(response, problem, Map.of());
    }

    private static void refuse(HttpServletResponse response, Problem problem, Map<String, Object> properties)
            throws IOException {
        ProblemDocument.send(response, ProblemDocument.of(problem, properties));
    }
}
