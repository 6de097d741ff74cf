package ua.vikno.portal.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.api.fleet.WeekPlan;
import ua.vikno.portal.fleet.PlanDesk;

/** Shows the week plan of all kiosks or of one, sets and ends it. */
@RestController
class PlanPagesController extends PageController {
    private static final int REFUSED = 422;

    private final PlanDesk desk;

    PlanPagesController(Foundation foundation, PlanDesk desk) {
        super(foundation);
        this.desk = desk;
    }

    @GetMapping("/admin/plan")
    void plan(HttpServletRequest request, HttpServletResponse response) throws IOException {
        see(request, response, visit -> {
            String kiosk = named(request.getParameter("kiosk"));
            if (kiosk != null && !desk.isKiosk(kiosk)) {
                return message(visit, "nothing");
            }
            return page(visit, HttpServletResponse.SC_OK, kiosk, Map.of("done", visit.told()));
        });
    }

    @PostMapping("/admin/plan")
    void set(HttpServletRequest request, HttpServletResponse response) throws IOException {
        act(request, response, Role.OPERATOR, visit -> {
            String kiosk = named(visit.typed("kiosk"));
            try {
                Optional<PlanDesk.Fault> fault = desk.set(kiosk, PlanForm.plan(visit.form()), noting(visit));
                return fault.map(wrong -> wrong(visit, kiosk, visit.words().text("plan-" + wrong)))
                        .orElseGet(() -> new Answer.SendOn(path(kiosk, "plan-done")));
            } catch (PlanForm.Unreadable e) {
                return wrong(visit, kiosk, visit.words().text("plan-unreadable", e.typed()));
            }
        });
    }

    @PostMapping("/admin/plan/end")
    void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        act(request, response, Role.OPERATOR, visit -> {
            String kiosk = named(visit.typed("kiosk"));
            desk.end(kiosk, noting(visit));
            return new Answer.SendOn(path(kiosk, "plan-ended"));
        });
    }

    /** With what was typed: nobody types a week twice. */
    private Answer wrong(Visit visit, @Nullable String kiosk, String sentence) {
        return page(visit, REFUSED, kiosk, Map.of("fault", sentence, "typed", typed(PlanForm.usual(), visit.form())));
    }

    private Answer page(Visit visit, int status, @Nullable String kiosk, Map<String, Object> more) {
        PageWords words = visit.words();
        Optional<WeekPlan> own = desk.own(kiosk);
        Optional<WeekPlan> shown = own.isPresent() || kiosk == null ? own : desk.own(null);
        Map<String, Object> content = new HashMap<>();
        content.put("kiosk", kiosk == null ? "" : kiosk);
        content.put("has", own.isPresent());
        content.put(
                "state",
                own.isPresent()
                        ? words.text("plan-holds")
                        : words.text(
                                kiosk == null ? "plan-none" : shown.isPresent() ? "plan-of-all" : "plan-none-at-all"));
        content.put(
                "others",
                desk.kiosks().stream().filter(name -> !name.equals(kiosk)).toList());
        content.put("typed", shown.map(PlanForm::fields).orElseGet(PlanForm::usual));
        content.put("hasOthers", !desk.kiosks().isEmpty());
        content.putAll(more);
        Object typed = content.get("typed");
        content.put(
                "week",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> row(words, day, typed instanceof Map<?, ?> fields ? fields : Map.of()))
                        .toList());
        String title = kiosk == null ? words.text("plan-title") : words.text("plan-title-one", kiosk);
        return show(visit, status, "plan", title, content);
    }

    private static Map<String, Object> row(PageWords words, DayOfWeek day, Map<?, ?> typed) {
        String id = day.name().toLowerCase(Locale.ROOT);
        return Map.of(
                "id", id,
                "name", words.text("day-" + id),
                "from", String.valueOf(typed.get(PlanForm.from(day))),
                "to", String.valueOf(typed.get(PlanForm.to(day))));
    }

    private static Map<String, String> typed(Map<String, String> all, Map<String, String> form) {
        Map<String, String> typed = new HashMap<>();
        List.copyOf(all.keySet()).forEach(field -> typed.put(field, form.getOrDefault(field, "")));
        return typed;
    }

    private static @Nullable String named(@Nullable String kiosk) {
        return kiosk == null || kiosk.isBlank() ? null : kiosk.strip();
    }

    private static String path(@Nullable String kiosk, String done) {
        return "/admin/plan?done=" + done
                + (kiosk == null ? "" : "&kiosk=" + URLEncoder.encode(kiosk, StandardCharsets.UTF_8));
    }
}
