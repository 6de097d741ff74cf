package ua.vikno.portal.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Right;
import ua.vikno.portal.access.Sessions;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.IdentityApi;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;

/** Finds accounts, opens and ends sessions, registers residents. */
@RestController
class IdentityController implements IdentityApi {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Registrations registrations;

    IdentityController(SignIn signIn, Sessions sessions, Registrations registrations) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.registrations = registrations;
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
        return registrations.register(kiosk, key, dwelling, request);
    }
}
