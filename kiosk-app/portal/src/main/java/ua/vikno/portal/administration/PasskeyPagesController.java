package ua.vikno.portal.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.administration.PasskeyBook.Kept;
import ua.vikno.portal.administration.PasskeyDesk.Making;
import ua.vikno.portal.administration.PasskeyDesk.Refusal;

/** Shows whoever is signed in her own passkeys, and lets her add and remove them. */
@RestController
class PasskeyPagesController extends PageController {
    private static final int REFUSED = 422;

    private final Optional<PasskeyDesk> desk;

    PasskeyPagesController(Foundation foundation, Optional<PasskeyDesk> desk) {
        super(foundation);
        this.desk = desk;
    }

    @GetMapping("/admin/passkeys")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        see(
                request,
                response,
                visit -> with(visit, one -> page(visit, one, HttpServletResponse.SC_OK, Map.of("done", visit.told()))));
    }

    /** Judges the code; the page that comes asks the browser for a passkey. */
    @PostMapping("/admin/passkeys/begin")
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        act(
                request,
                response,
                Role.VIEWER,
                visit -> with(visit, one -> {
                    Optional<Refusal> refusal = one.refusal(visit.session(), visit.typed("label"));
                    if (refusal.isPresent()) {
                        return refused(visit, one, refusal.get());
                    }
                    return one.begin(visit.session(), visit.typed("code").replace(" ", ""))
                            .<Answer>map(making -> making(visit, one, making))
                            .orElseGet(() -> refused(visit, one, Refusal.CODE));
                }));
    }

    @PostMapping("/admin/passkeys")
    void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
        act(
                request,
                response,
                Role.VIEWER,
                visit -> with(
                        visit,
                        one -> one.add(
                                        visit.session(),
                                        visit.typed("label"),
                                        visit.typed("client"),
                                        visit.typed("attestation"))
                                .map(refusal -> refused(visit, one, refusal))
                                .orElseGet(() -> new Answer.SendOn("/admin/passkeys?done=passkey-added"))));
    }

    @PostMapping("/admin/passkeys/remove")
    void remove(HttpServletRequest request, HttpServletResponse response) throws IOException {
        act(
                request,
                response,
                Role.VIEWER,
                visit -> with(visit, one -> {
                    String name = visit.session().name();
                    if (one.book().of(name).stream().noneMatch(kept -> kept.id().equals(visit.typed("id")))) {
                        return message(visit, "nothing");
                    }
                    noting(visit).accept(Kind.PASSKEY_REMOVED, Map.of());
                    one.book().remove(name, visit.typed("id"));
                    return new Answer.SendOn("/admin/passkeys?done=passkey-removed");
                }));
    }

    private Answer with(Visit visit, Function<PasskeyDesk, Answer> answering) {
        return desk.map(answering).orElseGet(() -> message(visit, "nothing"));
    }

    private Answer refused(Visit visit, PasskeyDesk one, Refusal refusal) {
        return page(
                visit,
                one,
                REFUSED,
                Map.of("fault", visit.words().text("passkey-" + refusal), "label", visit.typed("label")));
    }

    private Answer making(Visit visit, PasskeyDesk one, Making making) {
        Map<String, Object> asked = Map.of(
                "label", visit.typed("label"),
                "challenge", making.challenge(),
                "party", one.passkeys().party(),
                "handle", making.handle(),
                "known", String.join(",", making.known()),
                "algorithms", one.passkeys().algorithms());
        return page(visit, one, HttpServletResponse.SC_OK, Map.of("making", asked))
                .withScript();
    }

    private Answer.Page page(Visit visit, PasskeyDesk one, int status, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>();
        List<Map<String, Object>> keys = one.book().of(visit.session().name()).stream()
                .map(kept -> row(visit.words(), kept))
                .toList();
        content.put("keys", keys);
        content.put("making", false);
        content.put("label", "");
        content.putAll(more);
        return show(visit, status, "passkeys", visit.words().text("passkeys"), content);
    }

    private static Map<String, Object> row(PageWords words, Kept kept) {
        return Map.of(
                "id", kept.id(),
                "name", kept.label(),
                "added", words.text("passkey-since", words.time(kept.added())),
                "used",
                        kept.used() == null
                                ? words.text("passkey-never")
                                : words.text("passkey-used", words.time(kept.used())),
                "stopped", kept.stopped());
    }
}
