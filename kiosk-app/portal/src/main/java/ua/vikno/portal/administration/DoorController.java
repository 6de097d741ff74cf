package ua.vikno.portal.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.AddressLimit;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.administration.AdministratorSessions.Session;
import ua.vikno.portal.administration.SignInDesk.In;
import ua.vikno.portal.administration.SignInDesk.SetUp;
import ua.vikno.portal.administration.SignInDesk.Whence;
import ua.vikno.portal.passkeys.Assertion;

/** Signs administrators in and out. A session begins only here, with a token that nobody had before. */
@RestController
class DoorController extends PageController {
    /** Of one address, a minute. */
    static final int TRIES = 20;

    private static final int TOO_MANY = 429;

    private final SignInDesk desk;
    private final Optional<PasskeyDesk> passkeys;
    private final AdministratorSessions sessions;
    private final AddressLimit limit;

    DoorController(Foundation foundation, SignInDesk desk, Optional<PasskeyDesk> passkeys, AddressLimit limit) {
        super(foundation);
        this.desk = desk;
        this.passkeys = passkeys;
        this.sessions = foundation.sessions();
        this.limit = limit;
    }

    @PostMapping("/admin/sign-in")
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        open(
                request,
                response,
                false,
                (words, form) -> desk.signIn(
                                form.getOrDefault("name", "").strip(),
                                form.getOrDefault("password", ""),
                                code(form),
                                whence(request))
                        .map(in -> begin(request, response, in))
                        .orElseGet(() -> refused(words, "wrong-sign-in", false)));
    }

    @PostMapping("/admin/passkey")
    void passkey(HttpServletRequest request, HttpServletResponse response) throws IOException {
        open(
                request,
                response,
                false,
                (words, form) -> passkeys.flatMap(one -> one.signIn(new Assertion(
                                form.getOrDefault("credential", ""),
                                form.getOrDefault("handle", ""),
                                form.getOrDefault("client", ""),
                                form.getOrDefault("authenticator", ""),
                                form.getOrDefault("signature", ""))))
                        .map(in -> begin(request, response, in))
                        .orElseGet(() -> refused(words, "wrong-passkey", false)));
    }

    @PostMapping("/admin/set-up")
    void setUp(HttpServletRequest request, HttpServletResponse response) throws IOException {
        open(request, response, true, (words, form) -> {
            String password = form.getOrDefault("password", "");
            if (!password.equals(form.getOrDefault("repeated", ""))) {
                return refused(words, "not-repeated", true);
            }
            return switch (desk.setUp(
                    form.getOrDefault("name", "").strip(),
                    form.getOrDefault("set-up", ""),
                    password,
                    code(form),
                    whence(request))) {
                case SetUp.Done(In in) -> begin(request, response, in);
                case SetUp.Refused() -> refused(words, "wrong-set-up", true);
                case SetUp.WeakPassword() -> refused(words, "weak-password", true);
            };
        });
    }

    /** Judges what was typed, unless there were too many tries from this address: each costs a hash. */
    private void open(
            HttpServletRequest request,
            HttpServletResponse response,
            boolean setUp,
            BiFunction<PageWords, Map<String, String>, Answer> judging)
            throws IOException {
        PageWords words = language(request, response);
        long wait = limit.count(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            write(response, refused(words, "too-often", setUp).with(TOO_MANY));
            return;
        }
        Map<String, String> form = isForeign(request) ? Map.of() : fields(request);
        write(
                response,
                answered(
                        () -> judging.apply(words, form),
                        () -> refused(words, "busy", setUp).with(HttpServletResponse.SC_SERVICE_UNAVAILABLE)));
    }

    @PostMapping("/admin/sign-out")
    void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        act(request, response, Role.VIEWER, visit -> {
            noting(visit).accept(Kind.ADMINISTRATOR_SIGNED_OUT, Map.of());
            sessions.close(visit.session().token());
            endSession(response);
            return new Answer.SendOn("/admin?done=signed-out");
        });
    }

    /** Whatever else is asked for below the pages. */
    @RequestMapping(
            path = "/admin/**",
            method = {RequestMethod.GET, RequestMethod.POST})
    void nothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        see(request, response, visit -> message(visit, "nothing"));
    }

    private Whence whence(HttpServletRequest request) {
        return new Whence(limit.whose(request.getRemoteAddr(), request.getHeader("X-Forwarded-For")), browser(request));
    }

    private Answer begin(HttpServletRequest request, HttpServletResponse response, In in) {
        session(request).map(Session::token).ifPresent(sessions::close);
        setSession(response, in.token());
        setBrowser(response, in.browser());
        return new Answer.SendOn("/admin");
    }

    private Answer.Page refused(PageWords words, String key, boolean setUp) {
        return signIn(words, Map.of("fault", words.text(key), "setUpOpen", setUp));
    }

    /** Some authenticators put a blank in the middle. */
    private static String code(Map<String, String> form) {
        return form.getOrDefault("code", "").replace(" ", "");
    }
}
