package ua.vikno.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import ua.vikno.portal.access.AddressLimit;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.access.Callers.Caller;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.KioskCertificates;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.options.CertificateOptions;

/** Decides by certificate or key who may call, and answers whom it refuses. */
record Admission(
        Callers callers,
        KioskCertificates certificates,
        CertificateOptions trust,
        AddressLimit wrongKeys,
        Journal journal) {
    /** @return false when the caller has been refused */
    boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<X509Certificate> certificate = ClientCertificate.of(request, trust.proxies());
        return certificate.isPresent() ? certified(certificate.get(), request, response) : keyed(request, response);
    }

    void noteRefusedEnrolment(String address) {
        if (wrongKeys.count(address) == 0) {
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
