package ua.vikno.portal.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.Right;
import ua.vikno.portal.access.Visit;
import ua.vikno.portal.access.Visits;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Headers;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.Tariff;
import ua.vikno.portal.bills.Bills;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.Require;
import ua.vikno.portal.registrations.Registrations;
import ua.vikno.portal.statements.Dwellings;
import ua.vikno.portal.statements.Dwellings.Found;
import ua.vikno.portal.statements.Statements;

/** The kiosk's contract. */
@RestController
class PortalController implements PortalApi {
    private static final int LONGEST = 200;

    private final Catalogue catalogue;
    private final CityDesk cityDesk;
    private final Dwellings dwellings;
    private final Statements statements;
    private final Bills bills;
    private final Registrations registrations;
    private final Visits visits;
    private final SignIn signIn;

    PortalController(
            Catalogue catalogue,
            CityDesk cityDesk,
            Dwellings dwellings,
            Statements statements,
            Bills bills,
            Registrations registrations,
            Visits visits,
            SignIn signIn) {
        this.catalogue = catalogue;
        this.cityDesk = cityDesk;
        this.dwellings = dwellings;
        this.statements = statements;
        this.bills = bills;
        this.registrations = registrations;
        this.visits = visits;
        this.signIn = signIn;
    }

    @Override
    public City city() {
        return cityDesk.city();
    }

    @Override
    public List<Provider> providers() {
        return catalogue.providers();
    }

    @Override
    public List<Tariff> tariffs() {
        return catalogue.tariffs();
    }

    @Override
    public List<String> streets(String part) {
        return dwellings.streets(limited(part, "part"));
    }

    @Override
    public List<String> houses(String street) {
        return dwellings.houses(limited(street, "street"));
    }

    @Override
    public List<String> flats(String street, String house) {
        return dwellings.flats(limited(street, "street"), limited(house, "house"));
    }

    @Override
    public AccountPreview preview(AccountQuery query) {
        return signIn.preview(Callers.kiosk(), query);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Session open(SessionRequest request) {
        return signIn.open(Callers.kiosk(), request);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void close(String session) {
        visits.close(Callers.kiosk(), session);
    }

    @Override
    public Statement statement(String session) {
        return statements.of(dwelling(visit(session, Right.STATEMENT)));
    }

    @Override
    public List<Payment> payments(String session) {
        return statements.payments(visit(session, Right.PAYMENTS).dwelling());
    }

    @Override
    public List<HistoryMonth> history(String session) {
        return statements.history(visit(session, Right.HISTORY).dwelling());
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Bill bill(String session, String key, BillRequest request) {
        Visit visit = visit(session, Right.BILL);
        return bills.form(Callers.kiosk(), key, dwelling(visit), request);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Registration register(String session, String key, RegistrationRequest request) {
        Visit visit = visit(session, Right.REGISTER);
        return registrations.register(Callers.kiosk(), key, visit.dwelling(), request);
    }

    private Visit visit(String session, Right right) {
        return visits.use(Callers.kiosk(), limited(session, Headers.SESSION)).allowing(right);
    }

    private Found dwelling(Visit visit) {
        return dwellings.byId(visit.dwelling()).orElseThrow(() -> new ProblemException(Problem.DWELLING_NOT_FOUND));
    }

    private static String limited(String text, String field) {
        if (text.length() > LONGEST) {
            throw ProblemException.invalid(field, "too-long");
        }
        return Require.present(text, field);
    }
}
