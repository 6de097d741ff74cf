package ua.vikno.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.vikno.portal.access.Keys;
import ua.vikno.portal.access.Keys.Caller;
import ua.vikno.portal.api.common.Problem;

/** Lets in who has a key, with a body of a sane size. Health, the contract and the demonstration's codes are open. */
final class CallerFilter extends OncePerRequestFilter {
    static final int LARGEST_BODY = 64 << 10;
    private static final String REGISTERS = "/api/v1/registers";

    private final Keys keys;
    private final long largestRegister;

    CallerFilter(Keys keys, long largestRegister) {
        this.keys = keys;
        this.largestRegister = largestRegister;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        long largest = path.startsWith(REGISTERS) ? largestRegister : LARGEST_BODY;
        if (request.getContentLengthLong() > largest) {
            ProblemDocument.send(response, ProblemDocument.of(Problem.TOO_LARGE, Map.of()));
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (path.startsWith("/api/") && !isOpen(path)) {
            Optional<Caller> caller = keys.caller(request.getHeader(HttpHeaders.AUTHORIZATION));
            if (caller.isEmpty()) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                ProblemDocument.send(response, ProblemDocument.of(Problem.KIOSK_UNKNOWN, Map.of()));
                return;
            }
            request.setAttribute(Callers.ATTRIBUTE, caller.get());
        }
        chain.doFilter(new LimitedRequest(request, largest), response);
    }

    private static boolean isOpen(String path) {
        return path.equals("/api/v1/health") || path.startsWith("/api/v1/demonstration/");
    }
}
