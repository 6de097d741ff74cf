package ua.vikno.portal.identity;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import ua.vikno.portal.access.Right.Level;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.access.Sessions.OpenSession;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.Access;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.identity.Cabinets.Cabinet;
import ua.vikno.portal.problems.ProblemException;

/** Tells who has a cabinet of a dwelling, and ends one for those who may. */
record AccessDesk(Cabinets cabinets, Secrets secrets, Clock clock) {
    private static final String CURRENT = "current";
    private static final int ID = 20;

    List<Access> list(OpenSession session) {
        List<Cabinet> all = cabinets.of(session.dwelling());
        Optional<Cabinet> own =
                all.stream().filter(cabinet -> isOwn(cabinet, session)).findFirst();
        return all.stream()
                .map(cabinet -> new Access(
                        id(cabinet),
                        new PayerName(cabinet.name()).masked(),
                        cabinet.since(),
                        cabinet.endsAt(),
                        isOwn(cabinet, session),
                        own.isPresent() && cabinet.since().isAfter(own.get().seenBefore())))
                .toList();
    }

    /** Nothing happens for an id that no cabinet of the dwelling has. */
    void end(OpenSession session, String id) {
        cabinets.of(session.dwelling()).stream()
                .filter(cabinet -> id.equals(CURRENT) ? isOwn(cabinet, session) : Secrets.same(id, id(cabinet)))
                .findFirst()
                .ifPresent(cabinet -> {
                    if (!mayEnd(session, cabinet)) {
                        throw new ProblemException(Problem.FORBIDDEN);
                    }
                    cabinets.end(cabinet.number());
                });
    }

    Registration slip(OpenSession session) {
        return cabinets.of(session.dwelling()).stream()
                .filter(cabinet -> isOwn(cabinet, session))
                .findFirst()
                .map(cabinets::newSlip)
                .orElseThrow(() -> new ProblemException(Problem.SESSION_EXPIRED));
    }

    /** Itself; those that are for a time, with paper; any, with number and PIN of one that stays. */
    private boolean mayEnd(OpenSession session, Cabinet cabinet) {
        return switch (session.level()) {
            case FACTOR -> cabinet.endsAt() != null;
            case REGISTERED ->
                isOwn(cabinet, session)
                        || cabinets.of(session.dwelling()).stream()
                                .anyMatch(mine -> isOwn(mine, session) && mine.endsAt() == null);
            case SLIP -> isOwn(cabinet, session);
            case COPY, TRIAL -> false;
        };
    }

    private static boolean isOwn(Cabinet cabinet, OpenSession session) {
        return session.level() != Level.FACTOR && cabinet.number().equals(session.registration());
    }

    private String id(Cabinet cabinet) {
        byte[] hash = secrets.hmac("access", cabinet.number());
        return Base64.getUrlEncoder().encodeToString(hash).substring(0, ID);
    }
}
