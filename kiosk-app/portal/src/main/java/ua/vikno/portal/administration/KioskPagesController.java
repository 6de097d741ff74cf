package ua.vikno.portal.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.enrolment.KioskDesk;
import ua.vikno.portal.enrolment.KioskDesk.Confirming;
import ua.vikno.portal.enrolment.KioskDesk.Inviting;
import ua.vikno.portal.fleet.KioskState;
import ua.vikno.portal.fleet.Level;
import ua.vikno.portal.fleet.Recordings;

/** Shows all kiosks and one, and does with them what an administrator may. */
@RestController
class KioskPagesController extends PageController {
    private static final int REFUSED = 422;

    private final Fleet fleet;
    private final KioskDesk desk;
    private final Recordings recordings;
    private final Optional<String> fingerprint;
    private final Clock clock;

    /** @param fingerprint of the authority; empty where the portal issues no certificates */
    KioskPagesController(
            Foundation foundation,
            Fleet fleet,
            KioskDesk desk,
            Recordings recordings,
            Optional<String> fingerprint,
            Clock clock) {
        super(foundation);
        this.fleet = fleet;
        this.desk = desk;
        this.recordings = recordings;
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    @GetMapping("/admin")
    void fleet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        see(request, response, visit -> {
            List<Glance> all = fleet.all();
            KioskWords words = new KioskWords(visit.words(), clock.instant());
            return show(
                    visit,
                    HttpServletResponse.SC_OK,
                    "fleet",
                    visit.words().text("fleet"),
                    Map.of(
                            "kiosks", all.stream().map(words::glance).toList(),
                            "sum",
                                    visit.words()
                                            .text(
                                                    "sum",
                                                    count(all, Level.RED),
                                                    count(all, Level.AMBER),
                                                    count(all, Level.GREEN)),
                            "done", visit.told()));
        });
    }

    @GetMapping("/admin/kiosks/{name}")
    void kiosk(HttpServletRequest request, HttpServletResponse response, @PathVariable("name") String name)
            throws IOException {
        see(request, response, visit -> kiosk(visit, name, HttpServletResponse.SC_OK, Map.of("done", visit.told())));
    }

    @PostMapping("/admin/kiosks/{name}/confirm")
    void confirm(HttpServletRequest request, HttpServletResponse response, @PathVariable("name") String name)
            throws IOException {
        act(request, response, Role.ADMINISTRATOR, visit -> {
            Confirming came = desk.confirm(name, visit.typed("code"), noting(visit));
            return came == Confirming.CONFIRMED
                    ? new Answer.SendOn("/admin/kiosks/" + name + "?done=confirm-" + came)
                    : kiosk(visit, name, REFUSED, Map.of("fault", visit.words().text("confirm-" + came)));
        });
    }

    @PostMapping("/admin/kiosks/{name}/revoke")
    void revoke(HttpServletRequest request, HttpServletResponse response, @PathVariable("name") String name)
            throws IOException {
        act(request, response, Role.ADMINISTRATOR, visit -> {
            return visit.typed("sure").equals("yes")
                            && desk.revoke(name, noting(visit)).isPresent()
                    ? new Answer.SendOn("/admin/kiosks/" + name + "?done=revoked")
                    : kiosk(visit, name, REFUSED, Map.of());
        });
    }

    @PostMapping("/admin/kiosks/{name}/replace")
    void replace(HttpServletRequest request, HttpServletResponse response, @PathVariable("name") String name)
            throws IOException {
        act(
                request,
                response,
                Role.ADMINISTRATOR,
                visit -> invite(visit, name, "", true, fault -> kiosk(visit, name, REFUSED, Map.of("fault", fault))));
    }

    @GetMapping("/admin/add")
    void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
        see(
                request,
                response,
                visit -> visit.session().role().may(Role.ADMINISTRATOR)
                        ? form(visit, HttpServletResponse.SC_OK, Map.of())
                        : message(visit, "no-right"));
    }

    @PostMapping("/admin/add")
    void invite(HttpServletRequest request, HttpServletResponse response) throws IOException {
        act(
                request,
                response,
                Role.ADMINISTRATOR,
                visit -> invite(
                        visit,
                        visit.typed("name"),
                        visit.typed("place"),
                        false,
                        fault -> form(visit, REFUSED, Map.of("fault", fault))));
    }

    private Answer invite(Visit visit, String name, String place, boolean replace, Function<String, Answer> refusing) {
        if (fingerprint.isEmpty()) {
            return refusing.apply(visit.words().text("closed"));
        }
        return switch (desk.invite(name, place, replace, visit.typed("portal"), fingerprint.get(), noting(visit))) {
            case Inviting.Refused(KioskDesk.Refusal refusal) ->
                refusing.apply(visit.words().text("refused-" + refusal));
            case Inviting.Invited(var invitation) -> {
                Map<String, Object> content = new HashMap<>(QrPicture.of(invitation.text()));
                content.putAll(Map.of("text", invitation.text(), "name", name, "path", name));
                yield show(
                        visit,
                        HttpServletResponse.SC_OK,
                        "invitation",
                        visit.words().text("invitation-title", name),
                        content);
            }
        };
    }

    private Answer form(Visit visit, int status, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "closed", fingerprint.isEmpty(),
                "name", visit.typed("name"),
                "place", visit.typed("place"),
                "portal", visit.form().containsKey("portal") ? visit.typed("portal") : portal(visit)));
        content.putAll(more);
        return show(visit, status, "add", visit.words().text("add"), content);
    }

    private Answer kiosk(Visit visit, String name, int status, Map<String, Object> more) {
        Optional<Glance> found = fleet.of(name);
        if (found.isEmpty()) {
            return message(visit, "nothing");
        }
        Glance glance = found.get();
        KioskWords words = new KioskWords(visit.words(), clock.instant());
        Map<String, Object> content = new HashMap<>(words.glance(glance));
        content.put("waits", glance.waits());
        content.put("heardOnce", glance.state().isPresent());
        content.put("facts", List.of());
        content.put("devices", List.of());
        content.put("hasNightly", false);
        content.put("nightlyLevel", "");
        glance.state().map(KioskState::heartbeat).ifPresent(beat -> {
            content.put("facts", words.facts(glance, beat));
            content.put("devices", words.devices(beat));
            content.putAll(nightly(visit, glance, beat.nightly()));
        });
        content.put("hours", words.hours(fleet.hours(name)));
        content.put("recordings", words.recordings(recordings.of(name)));
        content.put(
                "recordingWanted",
                recordings
                        .wanted(name)
                        .map(_ -> visit.words().text("recording-wanted"))
                        .orElse(""));
        content.put("mayReplace", glance.enrolled() && visit.session().role().may(Role.ADMINISTRATOR));
        content.put("revokeSure", visit.words().text("revoke-sure", name));
        content.put("portal", portal(visit));
        content.putAll(more);
        return show(visit, status, "kiosk", name, content);
    }

    private Map<String, Object> nightly(Visit visit, Glance glance, @Nullable NightlyTest test) {
        if (test == null) {
            return Map.of();
        }
        String since = NightWords.failing(glance.wrong())
                .map(lasting ->
                        visit.words().text("nightly-since", visit.words().time(lasting.since())))
                .orElse("");
        return new NightWords(visit.words()).model(test, since);
    }

    /** As this administrator reaches it, to begin with. */
    private static String portal(Visit visit) {
        return "https://" + visit.host();
    }

    private static long count(List<Glance> all, Level level) {
        return all.stream().filter(glance -> glance.level() == level).count();
    }
}
