package ua.vikno.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.access.Callers.Caller;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/**
 * Lets in who has a key, with a body of a sane size. Everything needs a key except three paths; a path in another spelling
 * than the plain one is refused before anything looks at it.
 */
final class CallerFilter extends OncePerRequestFilter {
    static final int LARGEST_BODY = 64 << 10;
    private static final String REGISTERS = "/api/v1/registers/";
    /** Health, the contract, and what only a demonstration answers. */
    private static final Set<String> OPEN = Set.of("/api/v1/health", "/openapi.yaml", "/api/v1/demonstration/accounts");

    private final Callers callers;
    private final WrongKeys wrongKeys;
    private final Journal journal;
    private final long largestRegister;
    private final Workers workers = new Workers();

    CallerFilter(Callers callers, WrongKeys wrongKeys, Journal journal, long largestRegister) {
        this.callers = callers;
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
        boolean register = path.startsWith(REGISTERS);
        long largest = register ? largestRegister : LARGEST_BODY;
        if (request.getContentLengthLong() > largest) {
            refuse(response, Problem.TOO_LARGE);
            return;
        }
        if (!OPEN.contains(path)) {
            Optional<Caller> caller = callers.caller(request.getHeader(HttpHeaders.AUTHORIZATION));
            if (caller.isEmpty()) {
                unknown(request, response);
                return;
            }
            CurrentCaller.set(request, caller.get());
        }
        LimitedRequest limited = new LimitedRequest(request, largest);
        HttpServletRequest whole;
        try {
            // A register is read while it is taken, one at a time.
            whole = register ? limited : new ReadRequest(limited);
        } catch (ProblemException e) {
            refuse(response, e.problem());
            return;
        } catch (IOException e) {
            refuse(response, Problem.MALFORMED);
            return;
        }
        workers.answer(whole, response, chain);
    }

    @Override
    public void destroy() {
        workers.close();
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
        ProblemDocument.send(response, ProblemDocument.of(problem, Map.of()));
    }
}
