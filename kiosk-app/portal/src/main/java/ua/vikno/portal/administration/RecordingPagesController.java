package ua.vikno.portal.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.fleet.Recordings;

/** Asks a kiosk for the last hours of its flight recorder, and hands out what came. */
@RestController
class RecordingPagesController extends PageController {
    private final Fleet fleet;
    private final Recordings recordings;

    RecordingPagesController(Foundation foundation, Fleet fleet, Recordings recordings) {
        super(foundation);
        this.fleet = fleet;
        this.recordings = recordings;
    }

    @PostMapping("/admin/kiosks/{name}/recording")
    void want(HttpServletRequest request, HttpServletResponse response, @PathVariable("name") String name)
            throws IOException {
        act(request, response, Role.ADMINISTRATOR, visit -> {
            if (fleet.of(name).isEmpty()) {
                return message(visit, "nothing");
            }
            noting(visit).accept(Kind.RECORDING_ASKED, Map.of("kiosk", name));
            recordings.want(name);
            return new Answer.SendOn("/admin/kiosks/" + name + "?done=recording-asked");
        });
    }

    @GetMapping("/admin/kiosks/{name}/recordings/{id}")
    void recording(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("name") String name,
            @PathVariable("id") String id)
            throws IOException {
        see(
                request,
                response,
                visit -> recordings
                        .text(name, id)
                        .<Answer>map(text -> new Answer.Text(text, "vikno-" + name + ".txt"))
                        .orElseGet(() -> message(visit, "nothing")));
    }
}
