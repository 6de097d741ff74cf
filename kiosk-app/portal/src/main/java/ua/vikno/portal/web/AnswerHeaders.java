package ua.vikno.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** What every answer tells a browser that meets it: keep nothing, guess no type, run nothing (OWASP ASVS 5.0, V3.4). */
final class AnswerHeaders {
    private static final String YEAR = "max-age=31536000";

    private AnswerHeaders() {}

    /** @param secure whether the request came by TLS: RFC 6797 §7.2 forbids the promise of TLS in clear */
    static void set(HttpServletResponse response, boolean secure) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (secure) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }
}
