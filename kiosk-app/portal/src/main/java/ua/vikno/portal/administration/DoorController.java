package ua.vikno.portal.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.administration.AdministratorSessions.Session;
import ua.vikno.portal.administration.SignInDesk.SetUp;
import ua.vikno.portal.problems.ProblemException;

/** Signs administrators in and out. A session begins only here, with a token that nobody had before. */
@RestController
class DoorController extends PageController {
    private final SignInDesk desk;
    private final AdministratorSessions sessions;

    DoorController(Pages pages, AdministratorSessions sessions, Journal journal, SignInDesk desk) {
        super(pages, sessions, journal);
        this.desk = desk;
        this.sessions = sessions;
    }

    @PostMapping("/admin/sign-in")
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> form = isForeign(request) ? Map.of() : fields(request);
        PageWords words = language(request, response);
        Answer answer;
        try {
            answer = desk.signIn(form.getOrDefault("name", "").strip(), form.getOrDefault("password", ""), code(form))
                    .map(token -> begin(request, response, token))
                    .orElseGet(() -> refused(words, "wrong-sign-in", false));
        } catch (ProblemException e) {
            answer = refused(words, "busy", false);
        }
        write(response, answer);
    }

    @PostMapping("/admin/set-up")
    void setUp(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> form = isForeign(request) ? Map.of() : fields(request);
        PageWords words = language(request, response);
        String password = form.getOrDefault("password", "");
        if (!password.equals(form.getOrDefault("repeated", ""))) {
            write(response, refused(words, "not-repeated", true));
            return;
        }
        Answer answer;
        try {
            answer = switch (desk.setUp(
                    form.getOrDefault("name", "").strip(), form.getOrDefault("set-up", ""), password, code(form))) {
                case SetUp.Done(String token) -> begin(request, response, token);
                case SetUp.Refused() -> refused(words, "wrong-set-up", true);
                case SetUp.WeakPassword() -> refused(words, "weak-password", true);
            };
        } catch (ProblemException e) {
            answer = refused(words, "busy", true);
        }
        write(response, answer);
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

    private Answer begin(HttpServletRequest request, HttpServletResponse response, String token) {
        session(request).map(Session::token).ifPresent(sessions::close);
        setSession(response, token);
        return new Answer.SendOn("/admin");
    }

    private Answer refused(PageWords words, String key, boolean setUp) {
        return signIn(words, Map.of("fault", words.text(key), "setUpOpen", setUp));
    }

    /** Some authenticators put a blank in the middle. */
    private static String code(Map<String, String> form) {
        return form.getOrDefault("code", "").replace(" ", "");
    }
}
