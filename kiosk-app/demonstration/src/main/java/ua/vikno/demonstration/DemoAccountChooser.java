package ua.vikno.demonstration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;

/** Chooses whose bill shows most: several services, something owed, a benefit or a subsidy. */
final class DemoAccountChooser {
    /** The portal allows only so many looks a minute. */
    private static final int CANDIDATES = 16;

    private final PortalApi portal;

    DemoAccountChooser(PortalApi portal) {
        this.portal = portal;
    }

    Optional<DemoPortal.Known> choose(List<DemoPortal.Known> accounts) {
        Map<Object, DemoPortal.Known> byDwelling = new LinkedHashMap<>();
        accounts.forEach(known -> byDwelling.putIfAbsent(known.dwelling(), known));
        return byDwelling.values().stream()
                .limit(CANDIDATES)
                .map(known -> new Rated(known, rate(known)))
                .max(Comparator.comparingInt(Rated::points))
                .map(Rated::known);
    }

    private record Rated(DemoPortal.Known known, int points) {}

    private int rate(DemoPortal.Known known) {
        String handle = portal.preview(AccountQuery.byAccount(known.account())).handle();
        Session session =
                portal.open(new SessionRequest(SessionRequest.Method.CONTROL_CODE, handle, known.controlCode()));
        try {
            return points(portal.statement(session.token()));
        } finally {
            portal.close(session.token());
        }
    }

    private static int points(Statement statement) {
        int points = 10 * statement.lines().size();
        points += statement.due().isPositive() ? 5 : 0;
        for (Line line : statement.lines()) {
            points += line.figures().benefit().isZero() ? 0 : 4;
            points += line.figures().subsidy().isZero() ? 0 : 4;
            points += line.figures().penalty().isZero() ? 0 : 2;
            points += line.figures().closing().isPositive() ? 8 : 0;
        }
        return points;
    }
}
