package ua.vikno.portal.web;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import ua.vikno.portal.access.Keys.Caller;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/** Who made the request being answered, as {@link CallerFilter} found out. */
final class Callers {
    static final String ATTRIBUTE = Caller.class.getName();

    private Callers() {}

    static String kiosk() {
        Caller caller = current();
        if (!caller.isKiosk()) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
        return caller.id();
    }

    static Caller current() {
        Object caller = RequestContextHolder.currentRequestAttributes()
                .getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (caller instanceof Caller known) {
            return known;
        }
        throw new ProblemException(Problem.KIOSK_UNKNOWN);
    }
}
