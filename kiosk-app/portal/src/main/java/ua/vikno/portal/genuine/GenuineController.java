package ua.vikno.portal.genuine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.api.enrolment.KioskProof;

/** Answers whoever has scanned the QR of a kiosk; needs no key, and is asked by strangers. */
@RestController
class GenuineController {
    private static final Logger LOG = LoggerFactory.getLogger(GenuineController.class);
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Judge judge;
    private final Visits visits;
    private final GenuinePage page = new GenuinePage();

    GenuineController(Judge judge, Visits visits) {
        this.judge = judge;
        this.visits = visits;
    }

    @GetMapping(KioskProof.PATH + "{proof}")
    ResponseEntity<String> genuine(
            @PathVariable String proof,
            @RequestParam(required = false) @Nullable String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", page.policy());
        response.setHeader("Referrer-Policy", "no-referrer");
        String chosen = language(language, request);
        long wait = visits.count(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        if (wait > 0) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .contentType(HTML)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait))
                    .body(page.tooOften(chosen));
        }
        try {
            return ResponseEntity.ok().contentType(HTML).body(page.of(judge.of(proof), chosen));
        } catch (DataAccessException e) {
            LOG.error("a proof needs the database: {}", e.getClass().getName());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(HTML)
                    .body(page.away(chosen));
        }
    }

    /** The one that was asked for, else the first of the browser's that there is, else Ukrainian. */
    private static String language(@Nullable String wanted, HttpServletRequest request) {
        if (wanted != null && GenuinePage.LANGUAGES.contains(wanted)) {
            return wanted;
        }
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return GenuinePage.LANGUAGES.getFirst();
        }
        return Objects.requireNonNull(Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(GenuinePage.LANGUAGES::contains)
                .findFirst()
                .orElse(GenuinePage.LANGUAGES.getFirst()));
    }
}
