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
import ua.vikno.portal.access.Caller;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.api.common.Problem;

/** Lets in who has a key, with a body of a sane size. Health, the contract and the demonstration's codes are open. */
final class CallerFilter extends OncePerRequestFilter {
    static final int LARGEST_BODY = 64 << 10;
    private static final String REGISTERS = "/api/v1/registers";

    private final Callers callers;
    private final long largestRegister;

    CallerFilter(Callers callers, long largestRegister) {
        this.callers = callers;
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
            Optional<Caller> caller = callers.caller(request.getHeader(HttpHeaders.AUTHORIZATION));
            if (caller.isEmpty()) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                ProblemDocument.send(response, ProblemDocument.of(Problem.KIOSK_UNKNOWN, Map.of()));
                return;
            }
            CurrentCaller.set(request, caller.get());
        }
        chain.doFilter(new LimitedRequest(request, largest), response);
    }

    private static boolean isOpen(String path) {
        return path.equals("/api/v1/health") || path.startsWith("/api/v1/demonstration/");
    }
}
