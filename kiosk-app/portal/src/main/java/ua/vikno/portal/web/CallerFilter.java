package ua.vikno.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.enrolment.KioskProof;
import ua.vikno.portal.problems.ProblemException;

/**
 * Lets in who has a certificate or a key, with a body of a sane size. Everything needs one except four paths, the administrator's
 * pages and the page that says whether a kiosk is genuine; a path in another spelling than the plain one is refused before anything
 * looks at it.
 */
final class CallerFilter extends OncePerRequestFilter {
    static final int LARGEST_BODY = 64 << 10;
    private static final int LARGEST_HEARTBEAT = 16 << 10;
    private static final int LARGEST_RECORDING = 256 << 10;
    private static final String RECORDING = "/api/v1/recording";
    private static final String HEARTBEAT = "/api/v1/heartbeat";
    private static final String REGISTERS = "/api/v1/registers/";
    private static final String PAGES = "/admin";
    private static final String ENROLMENT = "/api/v1/enrolment";
    /** Health, the contract, how a kiosk gets a certificate, and what only a demonstration answers. */
    private static final Set<String> OPEN =
            Set.of("/api/v1/health", "/openapi.yaml", ENROLMENT, "/api/v1/demonstration/accounts");

    /** The page for anybody's phone, which counts its visitors itself. */
    private static final Pattern GENUINE = Pattern.compile(KioskProof.PATH + "[A-Za-z0-9._-]{1,300}");

    private final Admission admission;
    private final long largestRegister;
    private final Workers workers = new Workers();

    CallerFilter(Admission admission, long largestRegister) {
        this.admission = admission;
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
        long largest = register ? largestRegister : largest(path);
        if (request.getContentLengthLong() > largest) {
            refuse(response, Problem.TOO_LARGE);
            return;
        }
        if (!OPEN.contains(path) && !isPage(path) && !admission.admits(request, response)) {
            return;
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
        workers.answer(whole, response, path.equals(ENROLMENT) ? noted(chain) : chain);
    }

    private static long largest(String path) {
        return switch (path) {
            case HEARTBEAT -> LARGEST_HEARTBEAT;
            case RECORDING -> LARGEST_RECORDING;
            default -> LARGEST_BODY;
        };
    }

    /** The administrator's pages let in nobody without a session of their own. */
    private static boolean isPage(String path) {
        return GENUINE.matcher(path).matches() || path.equals(PAGES) || path.startsWith(PAGES + "/");
    }

    @Override
    public void destroy() {
        workers.close();
    }

    /** Tokens that are guessed stand in the journal like keys. */
    private FilterChain noted(FilterChain chain) {
        return (request, response) -> {
            chain.doFilter(request, response);
            if (response instanceof HttpServletResponse answer
                    && answer.getStatus() == Problem.ENROLMENT_REFUSED.status()) {
                admission.noteRefusedEnrolment(request.getRemoteAddr());
            }
        };
    }

    private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        ProblemDocument.send(response, ProblemDocument.of(problem, Map.of()));
    }
}
