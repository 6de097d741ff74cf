package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.portal.api.enrolment.ShortCode;
import ua.vikno.portal.enrolment.TestedKiosk;

/** What administrators do all day, by their pages alone. */
class AdministrationTest extends PortalPages {
    @Test
    void aKioskIsAddedConfirmedReplacedAndShutOut() throws Exception {
        Browser admin = signedIn("administrator");
        Invitation invitation = invitation(admin.act(
                "/admin/add",
                Map.of("name", "hall-1", "place", "Хол, вікно 1", "portal", "https://portal.example.ua:8443")));
        TestedKiosk kiosk = TestedKiosk.at(address, ca.resolve("ca.pem"));
        kiosk.enrol(invitation.token());
        String code = ShortCode.of(kiosk.key().getPublic(), invitation.fingerprint(), invitation.token());
        assertThat(admin.get("/admin/kiosks/hall-1").body())
                .contains("/admin/kiosks/hall-1/confirm")
                .as("whoever confirms has to be told the code from the kiosk's screen")
                .doesNotContain(code);

        assertThat(admin.act("/admin/kiosks/hall-1/confirm", Map.of("code", "AAAA-AAAA"))
                        .body())
                .contains("Код інший");
        assertThat(admin.act("/admin/kiosks/hall-1/confirm", Map.of("code", code))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/admin/kiosks/hall-1?done=confirm-CONFIRMED");
        assertThat(TestedKiosk.certificate(kiosk.enrol(invitation.token()))
                        .getSubjectX500Principal()
                        .getName())
                .isEqualTo("CN=hall-1");

        assertThat(invitation(admin.act(
                                "/admin/kiosks/hall-1/replace", Map.of("portal", "https://portal.example.ua:8443")))
                        .token())
                .isNotEqualTo(invitation.token());
        assertThat(admin.act("/admin/kiosks/hall-1/revoke", Map.of()).statusCode())
                .as("she has not said that she is sure")
                .isEqualTo(422);
        assertThat(count("kiosk_certificate where ends_at is null")).isEqualTo(1);
        assertThat(admin.act("/admin/kiosks/hall-1/revoke", Map.of("sure", "yes"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(count("kiosk_certificate where ends_at is null")).isZero();
        assertThat(admin.get("/admin").body()).contains("Хол, вікно 1", "Без сертифіката");
        assertThat(noted())
                .contains(
                        "\"event\":\"kiosk-added\",\"caller\":\"page\",\"by\":\"administrator\",\"kiosk\":\"hall-1\"",
                        "\"event\":\"kiosk-confirmed\",\"caller\":\"page\",\"by\":\"administrator\"",
                        "\"event\":\"kiosk-replaced\",\"caller\":\"page\",\"by\":\"administrator\"",
                        "\"event\":\"kiosk-revoked\",\"caller\":\"page\",\"by\":\"administrator\"");
    }

    private static Invitation invitation(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("<svg class=\"qr\" role=\"img\" aria-label=\"QR запрошення\"");
        String text = page.body().replaceAll("(?s).*<p class=\"code\">([^<]*)<.*", "$1");
        return ((Invitation.Reading.Read) Invitation.read(text)).invitation();
    }

    @Test
    void aKioskWhoseKeyWasTakenAwayIsNotShownAsSilent() throws Exception {
        for (String kiosk : List.of(Callers.DEMO_KIOSK, "left-hall")) {
            sql("insert into kiosk_heartbeat (kiosk, received_at, body, troubles) values ('" + kiosk + "', 1, '"
                    + "{\"versions\":{\"kiosk\":\"1\",\"java\":\"25\",\"system\":\"13\"},\"runningSeconds\":9,"
                    + "\"storage\":true,\"machine\":{},\"devices\":[],\"queues\":{},\"counts\":{}}', '')");
        }
        Browser viewer = signedIn("viewer");

        assertThat(viewer.get("/admin").body()).contains(Callers.DEMO_KIOSK).doesNotContain("left-hall");
        assertThat(viewer.get("/admin/kiosks/left-hall").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeAddedIsToldAndStaysTyped() throws Exception {
        Browser admin = signedIn("administrator");
        for (var bad : Map.of(
                        Map.of("name", "зал", "portal", "https://p.example.ua"), "Назва:",
                        Map.of("name", "n", "portal", "http://p.example.ua"), "Адреса порталу: https",
                        Map.of("name", "n", "portal", "https://a@p.example.ua/x"), "Адреса порталу: https",
                        Map.of("name", "n", "portal", "https://p.example.ua", "place", "м".repeat(201)), "Місце:")
                .entrySet()) {
            HttpResponse<String> page = admin.act("/admin/add", bad.getKey());

            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body())
                    .contains("role=\"alert\">" + bad.getValue())
                    .contains("value=\"" + bad.getKey().get("name"));
        }
        assertThat(admin.act("/admin/kiosks/none/revoke", Map.of("sure", "yes")).statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/admin/kiosks/none").statusCode()).isEqualTo(404);
    }

    @Test
    void anOperatorSetsAndEndsANoticeInKyivsTime() throws Exception {
        Browser operator = signedIn("operator");
        String tomorrow = tomorrow();
        Map<String, String> order = Map.of("id", "works", "uk", "Ремонт", "en", "Works", "until", tomorrow);

        assertThat(operator.act("/admin/notices", order).statusCode()).isEqualTo(303);
        assertThat(operator.get("/admin/notices").body())
                .contains("Ремонт", tomorrow.replace('T', ' '), "На всіх кіосках.");
        assertThat(operator.act("/admin/notices", Map.of("id", "works", "uk", "<b>", "until", tomorrow))
                        .body())
                .contains("Українською: розмітка не показується", "value=\"&lt;b&gt;\"");
        assertThat(operator.act("/admin/notices", Map.of("id", "works", "uk", "Ремонт", "until", "завтра"))
                        .body())
                .contains("До: не вписано");
        assertThat(operator.act("/admin/notices/works/end", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(count("kiosk_notice")).isZero();
        assertThat(noted())
                .contains("\"event\":\"notice-set\",\"caller\":\"page\",\"by\":\"operator\"")
                .contains("\"event\":\"notice-ended\",\"caller\":\"page\",\"by\":\"operator\"");
    }

    @ParameterizedTest
    @CsvSource({"завтра, Від: це не дата й час", "-999999999-01-01T00:00, Від: далі ніж за 366 днів"})
    void aBeginningThatCannotBeIsNotTakenForNow(String from, String fault) throws Exception {
        HttpResponse<String> answer = signedIn("operator")
                .act(
                        "/admin/notices",
                        Map.of("id", "night", "uk", "Перерва", "stops", "yes", "from", from, "until", tomorrow()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(fault);
        assertThat(count("kiosk_notice where id = 'night'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator_session", "kiosk_heartbeat"})
    void aDatabaseThatFailsIsToldInHerLanguage(String table) throws Exception {
        Browser viewer = signedIn("viewer");
        sql("alter table " + table + " rename to away");
        try {
            assertBusy(viewer.get("/admin"), "Портал зараз зайнятий.");
            assertBusy(viewer.get("/admin?language=en"), "The portal is busy.");
        } finally {
            sql("alter table away rename to " + table);
        }
        assertThat(viewer.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatFailsWhileShePressesAButtonIsToldInHerLanguage() throws Exception {
        Browser operator = signedIn("operator");
        Map<String, String> fields = Map.of("form", operator.form());
        for (String table : List.of("administrator_session", "administrator_try", "kiosk_notice")) {
            sql("alter table " + table + " rename to away");
            try {
                assertBusy(
                        table.equals("administrator_try")
                                ? signIn(new Browser(address), "viewer", PASSWORD, "123456")
                                : operator.post("/admin/notices/works/end", fields),
                        "Портал зараз зайнятий.");
            } finally {
                sql("alter table away rename to " + table);
            }
        }
    }

    private static void assertBusy(HttpResponse<String> page, String words) {
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("role=\"alert\">" + words);
        assertThat(page.statusCode()).isEqualTo(503);
    }

    @Test
    void everyPageIsThereInBothLanguagesAndTheChoiceIsKept() throws Exception {
        Browser admin = signedIn("administrator");
        for (String path : List.of("/admin", "/admin/add", "/admin/notices", "/admin/nothing")) {
            assertThat(admin.get(path).body()).contains("<html lang=\"uk\">");
            HttpResponse<String> english = admin.get(path + "?language=en");
            assertThat(english.body()).contains("<html lang=\"en\">").doesNotContainPattern("[А-Яа-я]{12}");
            assertThat(english.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-vikno-language=en; Max-Age=");
        }
        assertThat(new Browser(address)
                        .with(PageController.COOKIE + "-language=en")
                        .get("/admin")
                        .body())
                .contains("Administrator’s sign-in");
    }
}
