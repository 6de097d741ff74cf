package ua.vikno.portal.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.fleet.NoticeDesk;
import ua.vikno.portal.options.PortalOptions;

/** Shows the operator's notices, sets and ends them. */
@RestController
class NoticePagesController extends PageController {
    private static final int REFUSED = 422;
    private static final List<String> LANGUAGES = List.of("uk", "en", "hu");

    private final NoticeDesk desk;

    NoticePagesController(Foundation foundation, NoticeDesk desk) {
        super(foundation);
        this.desk = desk;
    }

    @GetMapping("/admin/notices")
    void notices(HttpServletRequest request, HttpServletResponse response) throws IOException {
        see(request, response, visit -> page(visit, HttpServletResponse.SC_OK, Map.of("done", visit.told())));
    }

    @PostMapping("/admin/notices")
    void set(HttpServletRequest request, HttpServletResponse response) throws IOException {
        act(request, response, Role.OPERATOR, visit -> {
            Instant from = time(visit.typed("from"));
            if (from == null && !visit.typed("from").isEmpty()) {
                // Without this it would begin now, and may stop kiosks in the middle of the day.
                return wrong(visit, new NoticeDesk.Wrong("from", "no-time"));
            }
            Map<String, @Nullable String> texts = new HashMap<>();
            for (String language : LANGUAGES) {
                if (!visit.typed(language).isEmpty()) {
                    texts.put(language, visit.typed(language));
                }
            }
            Optional<NoticeDesk.Wrong> wrong = desk.set(
                    visit.typed("id"),
                    visit.typed("kiosk").isEmpty() ? null : visit.typed("kiosk"),
                    visit.typed("stops").equals("yes"),
                    from,
                    time(visit.typed("until")),
                    texts,
                    noting(visit));
            return wrong.isEmpty() ? new Answer.SendOn("/admin/notices?done=notice-done") : wrong(visit, wrong.get());
        });
    }

    private Answer wrong(Visit visit, NoticeDesk.Wrong wrong) {
        PageWords words = visit.words();
        String sentence = words.text(
                "notice-wrong", words.text("field-" + wrong.field()), words.text("reason-" + wrong.reason()));
        return page(visit, REFUSED, Map.of("fault", sentence));
    }

    @PostMapping("/admin/notices/{id}/end")
    void end(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        act(request, response, Role.OPERATOR, visit -> {
            desk.end(id, noting(visit));
            return new Answer.SendOn("/admin/notices?done=notice-ended");
        });
    }

    private Answer page(Visit visit, int status, Map<String, Object> more) {
        Map<String, String> typed = new HashMap<>();
        for (String field : List.of("id", "uk", "en", "hu", "kiosk", "from", "until")) {
            typed.put(field, visit.typed(field));
        }
        Map<String, Object> content = new HashMap<>(Map.of(
                "notices",
                desk.all().stream().map(entry -> notice(visit.words(), entry)).toList(),
                "typed",
                typed));
        content.putAll(more);
        return show(visit, status, "notices", visit.words().text("notices"), content);
    }

    private static Map<String, Object> notice(PageWords words, NoticeDesk.Entry entry) {
        String kiosk = entry.kiosk();
        return Map.of(
                "id", entry.notice().id(),
                "text", entry.notice().text().in("uk"),
                "whom", kiosk == null ? words.text("notice-all") : words.text("notice-one", kiosk),
                "time",
                        words.text(
                                "notice-time",
                                words.time(entry.notice().from()),
                                words.time(entry.notice().until())),
                "stops", entry.notice().stops());
    }

    /** Kyiv's, as a browser's field has it; null for what is none. */
    private static @Nullable Instant time(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(PortalOptions.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
