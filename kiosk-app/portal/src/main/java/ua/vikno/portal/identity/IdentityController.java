package ua.vikno.portal.identity;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Right;
import ua.vikno.portal.access.Sessions;
import ua.vikno.portal.access.Sessions.OpenSession;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.Access;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.IdentityApi;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.problems.ProblemException;

/** Finds accounts, opens and ends sessions, registers residents, tells and ends who has access. */
@RestController
class IdentityController implements IdentityApi {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Registrations registrations;
    private final AccessDesk desk;
    private final Dwellings dwellings;
    private final Journal journal;

    IdentityController(
            SignIn signIn,
            Sessions sessions,
            Registrations registrations,
            AccessDesk desk,
            Dwellings dwellings,
            Journal journal) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.registrations = registrations;
        this.desk = desk;
        this.dwellings = dwellings;
        this.journal = journal;
    }

    @Override
    public AccountPreview preview(AccountQuery query) {
        return signIn.preview(CurrentCaller.kiosk(), query);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Session open(SessionRequest request) {
        return signIn.open(CurrentCaller.kiosk(), request);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void close(String session) {
        sessions.close(CurrentCaller.kiosk(), session);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Registration register(String session, String key, RegistrationRequest request) {
        String kiosk = CurrentCaller.kiosk();
        long dwelling = sessions.use(kiosk, session).allowing(Right.REGISTER).dwelling();
        sessions.spend(session);
        journal.note(Journal.Kind.REGISTERED, kiosk, dwelling);
        return registrations.register(
                kiosk,
                key,
                dwellings.byId(dwelling).orElseThrow(() -> new ProblemException(Problem.DWELLING_NOT_FOUND)),
                request);
    }

    @Override
    public List<Access> access(String session) {
        return desk.list(noted(session, Right.ACCESS, Journal.Kind.ACCESS_SEEN));
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void end(String session, String id) {
        desk.end(noted(session, Right.ACCESS, Journal.Kind.CABINET_ENDED), id);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Registration slip(String session) {
        return desk.slip(noted(session, Right.SLIP, Journal.Kind.SLIP_RENEWED));
    }

    private OpenSession noted(String session, Right right, Journal.Kind kind) {
        String kiosk = CurrentCaller.kiosk();
        OpenSession open = sessions.use(kiosk, session).allowing(right);
        journal.note(kind, kiosk, open.dwelling());
        return open;
    }
}
