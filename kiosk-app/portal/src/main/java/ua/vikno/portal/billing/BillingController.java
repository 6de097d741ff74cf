package ua.vikno.portal.billing;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Journal;
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
    private final TrialStatement trial;
    private final Bills bills;
    private final Journal journal;

    BillingController(
            Sessions sessions,
            Dwellings dwellings,
            Statements statements,
            TrialStatement trial,
            Bills bills,
            Journal journal) {
        this.sessions = sessions;
        this.dwellings = dwellings;
        this.statements = statements;
        this.trial = trial;
        this.bills = bills;
        this.journal = journal;
    }

    @Override
    public Statement statement(String session) {
        Found found = dwelling(seen(session, Right.STATEMENT, Journal.Kind.STATEMENT_SEEN));
        return trial.of(found, statements.of(found));
    }

    @Override
    public List<Payment> payments(String session) {
        return statements.payments(
                seen(session, Right.PAYMENTS, Journal.Kind.PAYMENTS_SEEN).dwelling());
    }

    @Override
    public List<HistoryMonth> history(String session) {
        return statements.history(
                seen(session, Right.HISTORY, Journal.Kind.HISTORY_SEEN).dwelling());
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Bill bill(String session, String key, BillRequest request) {
        OpenSession open = seen(session, Right.BILL, Journal.Kind.BILL_FORMED);
        sessions.spend(session);
        return bills.form(CurrentCaller.kiosk(), key, dwelling(open), open.level(), request);
    }

    private OpenSession seen(String session, Right right, Journal.Kind kind) {
        String kiosk = CurrentCaller.kiosk();
        OpenSession open = sessions.use(kiosk, session).allowing(right);
        journal.note(kind, kiosk, open.dwelling());
        return open;
    }

    private Found dwelling(OpenSession session) {
        return dwellings.byId(session.dwelling()).orElseThrow(() -> new ProblemException(Problem.DWELLING_NOT_FOUND));
    }
}
