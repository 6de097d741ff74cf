package ua.vikno.portal.billing;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Right;
import ua.vikno.portal.access.Sessions;
import ua.vikno.portal.access.Sessions.OpenSession;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.billing.BillingApi;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.dwellings.Dwellings.Found;
import ua.vikno.portal.problems.ProblemException;

/** Answers what a session may see of its dwelling, and forms its bills. */
@RestController
class BillingController implements BillingApi {
    private final Sessions sessions;
    private final Dwellings dwellings;
    private final Statements statements;
    private final Bills bills;

    BillingController(Sessions sessions, Dwellings dwellings, Statements statements, Bills bills) {
        this.sessions = sessions;
        this.dwellings = dwellings;
        this.statements = statements;
        this.bills = bills;
    }

    @Override
    public Statement statement(String session) {
        return statements.of(dwelling(opened(session, Right.STATEMENT)));
    }

    @Override
    public List<Payment> payments(String session) {
        return statements.payments(opened(session, Right.PAYMENTS).dwelling());
    }

    @Override
    public List<HistoryMonth> history(String session) {
        return statements.history(opened(session, Right.HISTORY).dwelling());
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Bill bill(String session, String key, BillRequest request) {
        OpenSession open = opened(session, Right.BILL);
        sessions.spend(session);
        return bills.form(CurrentCaller.kiosk(), key, dwelling(open), open.level(), request);
    }

    private OpenSession opened(String session, Right right) {
        return sessions.use(CurrentCaller.kiosk(), session).allowing(right);
    }

    private Found dwelling(OpenSession session) {
        return dwellings.byId(session.dwelling()).orElseThrow(() -> new ProblemException(Problem.DWELLING_NOT_FOUND));
    }
}
