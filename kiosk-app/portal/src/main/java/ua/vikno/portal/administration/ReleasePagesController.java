package ua.vikno.portal.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.genuine.Releases;
import ua.vikno.portal.genuine.Releases.Release;

/** Shows which releases of the kiosk's program are good, declares and revokes them. */
@RestController
class ReleasePagesController extends PageController {
    private static final int REFUSED = 422;

    private final Releases releases;

    ReleasePagesController(Foundation foundation, Releases releases) {
        super(foundation);
        this.releases = releases;
    }

    @GetMapping("/admin/releases")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        see(request, response, visit -> page(visit, HttpServletResponse.SC_OK, Map.of("done", visit.told())));
    }

    @PostMapping("/admin/releases")
    void declare(HttpServletRequest request, HttpServletResponse response) throws IOException {
        act(
                request,
                response,
                Role.ADMINISTRATOR,
                visit -> releases.declare(visit.typed("version"), visit.typed("digest"), noting(visit))
                        .<Answer>map(refusal -> page(
                                visit, REFUSED, Map.of("fault", visit.words().text("release-" + refusal))))
                        .orElseGet(() -> new Answer.SendOn("/admin/releases?done=release-declared")));
    }

    @PostMapping("/admin/releases/revoke")
    void revoke(HttpServletRequest request, HttpServletResponse response) throws IOException {
        act(
                request,
                response,
                Role.ADMINISTRATOR,
                visit -> releases.revoke(visit.typed("digest"), noting(visit))
                        .<Answer>map(_ -> new Answer.SendOn("/admin/releases?done=release-revoked"))
                        .orElseGet(() -> message(visit, "nothing")));
    }

    private Answer page(Visit visit, int status, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>();
        content.put(
                "releases",
                releases.all().stream().map(one -> row(visit.words(), one)).toList());
        content.put("version", visit.typed("version"));
        content.put("digest", visit.typed("digest"));
        content.putAll(more);
        return show(visit, status, "releases", visit.words().text("releases"), content);
    }

    private static Map<String, Object> row(PageWords words, Release one) {
        return Map.of(
                "version", one.version(),
                "digest", one.digest(),
                "declared", words.text("release-since", words.time(one.declared())),
                "good", !one.revoked());
    }
}
