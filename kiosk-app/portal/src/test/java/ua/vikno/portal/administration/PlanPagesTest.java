package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.fleet.Notices;
import ua.vikno.portal.api.fleet.WeekPlan;
import ua.vikno.portal.api.fleet.WeekPlan.Hours;
import ua.vikno.portal.api.fleet.WeekPlan.SpecialDay;
import ua.vikno.portal.options.PortalOptions;

/** The week of all kiosks and of one, from the page to the kiosk. */
class PlanPagesTest extends PortalPages {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final int year = LocalDate.now(PortalOptions.ZONE).getYear() + 1;
    private final String days = year + "-12-25 Різдво\r\n\r\n" + year + "-12-24 8:00 – 13:00 Скорочений день";

    @AfterEach
    void forget() {
        sql("delete from kiosk_plan");
    }

    private static Map<String, String> week(String... more) {
        Map<String, String> form = new HashMap<>(PlanForm.usual());
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    /** What the demonstration's kiosk is told. */
    private WeekPlan told() throws Exception {
        return Objects.requireNonNull(plan(), "no plan");
    }

    private @Nullable WeekPlan plan() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/fleet/notices"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readValue(answer.body(), Notices.class).plan();
    }

    @Test
    void whatAnOperatorSetsForAllTheKioskIsToldAndAfterwardsNoMore() throws Exception {
        Browser operator = signedIn("operator");
        assertThat(plan()).isNull();
        assertThat(operator.get("/admin/plan").body()).contains("Плану немає", "value=\"08:00\"");

        assertThat(operator.act("/admin/plan", week("days", days, "friday-to", "16:00"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/admin/plan?done=plan-done");
        WeekPlan plan = told();
        assertThat(plan.restart()).isEqualTo(LocalTime.of(3, 30));
        assertThat(plan.week().getLast())
                .isEqualTo(new Hours(DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(16, 0)));
        assertThat(plan.days())
                .extracting(SpecialDay::date)
                .containsExactly(LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 24));
        assertThat(plan.days().getLast().to()).isEqualTo(LocalTime.of(13, 0));
        assertThat(operator.get("/admin/plan?done=plan-done").body())
                .contains(
                        "Кіоски працюватимуть за планом протягом хвилини",
                        "Цей план діє",
                        "-12-25 Різдво\n",
                        "value=\"16:00\"");

        assertThat(operator.act("/admin/plan/end", Map.of()).statusCode()).isEqualTo(303);
        assertThat(plan()).isNull();
        assertThat(noted())
                .contains("\"event\":\"plan-set\",\"caller\":\"page\",\"by\":\"operator\",\"kiosk\":\"\"")
                .contains("\"event\":\"plan-ended\",\"caller\":\"page\",\"by\":\"operator\"");
    }

    @Test
    void aKioskWithAPlanOfItsOwnKeepsToThatOne() throws Exception {
        Browser operator = signedIn("operator");
        operator.act("/admin/plan", week());
        assertThat(operator.get("/admin/plan?kiosk=" + Callers.DEMO_KIOSK).body())
                .contains("за планом усіх");
        assertThat(operator.act("/admin/plan", week("kiosk", Callers.DEMO_KIOSK, "serves", "yes", "restart", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(told().servesClosed()).isTrue();
        assertThat(told().restart()).isNull();
        assertThat(operator.get("/admin/plan").body()).contains("/admin/plan?kiosk=" + Callers.DEMO_KIOSK);

        operator.act("/admin/plan/end", Map.of("kiosk", Callers.DEMO_KIOSK));
        assertThat(told().servesClosed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "monday-to, 07:00, зачинявся б раніше",
        "monday-to, '', не вдалося прочитати",
        "monday-from, завтра, не вдалося прочитати: «завтра»",
        "days, 25.12 Різдво, не вдалося прочитати: «25.12 Різдво»",
        "days, 2099-02-30 Ніколи, не вдалося прочитати: «2099-02-30»",
        "days, 2099-12-25, не вдалося прочитати",
        "days, 2099-12-25 <b>, Причина",
        "days, 2099-12-25 13:00-08:00 Різдво, зачинявся б раніше",
        "days, 2099-12-25 | Christmas, не вдалося прочитати",
        "days, 2099-12-25 Різдво | Christmas | Karácsony | Boże, не вдалося прочитати",
        "days, 2099-12-25 Різдво | <b>Christmas</b>, Причина",
        "evening, 5, 'від 20 до 100'",
        "evening, 101, 'від 20 до 100'",
        "evening, 99999999999, не вдалося прочитати",
        "day-from, '', не вдалося прочитати",
        "restart, 25:00, не вдалося прочитати",
        "kiosk, nobody, Такого кіоска немає"
    })
    void whatIsNoPlanChangesNothingAndStaysTyped(String field, String value, String fault) throws Exception {
        HttpResponse<String> page =
                signedIn("operator").act("/admin/plan", week("tuesday-from", "09:17", field, value));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(fault, "value=\"09:17\"").doesNotContain("<b>");
        assertThat(count("kiosk_plan")).isZero();
    }

    @Test
    void aWeekWithoutHoursAndADateThatStandsThereTwiceAreSlipsOfThePen() throws Exception {
        Browser operator = signedIn("operator");
        Map<String, String> empty = week();
        for (DayOfWeek day : DayOfWeek.values()) {
            empty.put(PlanForm.from(day), "");
            empty.put(PlanForm.to(day), "");
        }
        assertThat(operator.act("/admin/plan", empty).body()).contains("не відчинявся б ніколи");
        assertThat(operator.act("/admin/plan", week("days", "2099-12-25 Різдво\n2099-12-25 Свято"))
                        .body())
                .contains("Одна дата записана двічі");
        assertThat(operator.act("/admin/plan", week("days", "2099-01-01 А\n".repeat(101)))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aReasonIsToldInTheLanguagesInWhichItWasGivenElseInUkrainian() throws Exception {
        Browser operator = signedIn("operator");
        String typed =
                "2099-12-25 Різдво | Christmas | Karácsony\n2099-12-26 Другий день |  | Második nap\n2099-12-27 Свято";
        assertThat(operator.act("/admin/plan", week("days", typed)).statusCode())
                .isEqualTo(303);

        assertThat(told().days())
                .extracting(SpecialDay::reason)
                .containsExactly(
                        Localized.of("Різдво", "Christmas", "Karácsony"),
                        new Localized(Map.of("uk", "Другий день", "hu", "Második nap")),
                        new Localized(Map.of("uk", "Свято")));
        assertThat(operator.get("/admin/plan").body())
                .contains("Різдво | Christmas | Karácsony", "Другий день |  | Második nap", "-27 Свято</");
    }

    @Test
    void daysThatAreOverAreLeftOut() throws Exception {
        signedIn("operator").act("/admin/plan", week("days", "2020-12-25 Різдво\n2099-12-25 Різдво"));
        assertThat(told().days()).hasSize(1);
    }

    @Test
    void aViewerSeesTheWeekAndSetsNothing() throws Exception {
        Browser viewer = signedIn("viewer");
        assertThat(viewer.get("/admin/plan").body()).contains("Понеділок").doesNotContain("action=\"/admin/plan\"");
        for (String act : List.of("/admin/plan", "/admin/plan/end")) {
            assertThat(viewer.act(act, week()).statusCode()).isEqualTo(403);
            assertThat(new Browser(address).post(act, week()).statusCode()).isEqualTo(401);
        }
        assertThat(viewer.get("/admin/plan?kiosk=%3Cscript%3E").statusCode()).isEqualTo(404);
        assertThat(count("kiosk_plan")).isZero();
    }
}
