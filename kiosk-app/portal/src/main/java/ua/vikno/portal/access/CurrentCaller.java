package ua.vikno.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import ua.vikno.portal.access.Callers.Caller;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/** The caller of the request that this thread is answering, as the web filter found it by the key. */
public final class CurrentCaller {
    private static final String ATTRIBUTE = Caller.class.getName();

    private CurrentCaller() {}

    /** Called by the filter, once for each request whose key is known. */
    public static void set(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** @throws ProblemException {@code FORBIDDEN} for an operator */
    public static String kiosk() {
        Caller caller = get();
        if (!caller.isKiosk()) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
        return caller.id();
    }

    /** @throws ProblemException {@code KIOSK_UNKNOWN} for a request that came without a key */
    public static Caller get() {
        Object caller = RequestContextHolder.currentRequestAttributes()
                .getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (caller instanceof Caller known) {
            return known;
        }
        throw new ProblemException(Problem.KIOSK_UNKNOWN);
    }
}
