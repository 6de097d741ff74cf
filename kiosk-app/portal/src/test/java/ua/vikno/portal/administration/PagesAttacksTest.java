package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.portal.access.Callers;

/** Whoever wants to see without a session, act by a page of another site, or beyond her role; and what is stored to be shown. */
class PagesAttacksTest extends PortalPages {
    private static final Map<String, String> NEW_KIOSK =
            Map.of("name", "sly", "place", "", "portal", "https://portal.example.ua");
    private static final Map<String, String> NOTICE =
            Map.of("id", "works", "uk", "Ремонт", "until", tomorrow(), "from", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/",
                "/admin/kiosks/hall-1",
                "/admin/nothing",
                "//admin",
                "/ADMIN",
                "/%61dmin",
                "/admin;x=1",
                "/./admin",
                "/x/../admin",
                "/admin%2fadd",
                "/admin/%2e%2e/admin",
                "/adminx",
                "/api/v1/city/../../../admin"
            })
    void noSpellingShowsAnythingWithoutASession(String path) throws Exception {
        HttpResponse<String> answer = new Browser(address).get(path);

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("/admin/notices");
    }

    @Test
    void aKiosksOrAnOperatorsKeyIsNoSession() throws Exception {
        for (String key : List.of(
                Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY,
                Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY)) {
            assertThat(new Browser(address)
                            .get("/admin", "Authorization", "Bearer " + key)
                            .statusCode())
                    .isEqualTo(401);
        }
        Browser admin = signedIn("administrator");
        assertThat(admin.get("/api/v1/city").statusCode())
                .as("and a session is no key")
                .isEqualTo(401);
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() throws Exception {
        Browser admin = signedIn("administrator");
        Browser other = signedIn("operator");

        assertThat(admin.post("/admin/add", NEW_KIOSK).statusCode()).isEqualTo(403);
        Map<String, String> foreign = new HashMap<>(NEW_KIOSK);
        foreign.put("form", other.form());
        assertThat(admin.post("/admin/add", foreign).statusCode()).isEqualTo(403);
        assertThat(admin.act("/admin/add", NEW_KIOSK, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.act("/admin/add", NEW_KIOSK, "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(admin.act("/admin/add", NEW_KIOSK, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.act("/admin/add", NEW_KIOSK, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.post("/admin/sign-out", Map.of()).statusCode()).isEqualTo(403);
        later("viewer");
        Map<String, String> signIn = Map.of("name", "viewer", "password", PASSWORD, "code", code("viewer"));
        assertThat(new Browser(address)
                        .post("/admin/sign-in", signIn, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(401);
        assertThat(count("kiosk where name = 'sly'")).isZero();
        assertThat(admin.get("/admin").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void nobodyActsBeyondHerRole() throws Exception {
        Browser viewer = signedIn("viewer");
        Browser operator = signedIn("operator");
        for (String act : List.of(
                "/admin/add",
                "/admin/kiosks/hall/confirm",
                "/admin/kiosks/hall/revoke",
                "/admin/kiosks/hall/replace")) {
            assertThat(operator.act(act, NEW_KIOSK).statusCode()).as(act).isEqualTo(403);
            assertThat(viewer.act(act, NEW_KIOSK).statusCode()).as(act).isEqualTo(403);
        }
        assertThat(operator.get("/admin/add").statusCode()).isEqualTo(403);
        assertThat(viewer.act("/admin/notices", NOTICE).statusCode()).isEqualTo(403);
        assertThat(viewer.act("/admin/notices/works/end", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(viewer.get("/admin/notices").body()).doesNotContain("action=\"/admin/notices\"");

        sql("update administrator set role = 'VIEWER' where name = 'operator'");
        assertThat(operator.act("/admin/notices", NOTICE).statusCode())
                .as("a role that was taken is gone at once")
                .isEqualTo(403);
        sql("update administrator set role = 'OPERATOR' where name = 'operator'");
        assertThat(count("kiosk_notice")).isZero();
        assertThat(count("kiosk")).isZero();
    }

    @Test
    void whatIsStoredIsShownAsTextAndRunsNothing() throws Exception {
        String script = "<script>alert('x')</script>\"'`=";
        sql("insert into kiosk (name, place, added_at) values ('evil', '" + script.replace("'", "''") + "', 0)");
        sql("insert into kiosk_certificate (sha256, kiosk, key_hash, pem, issued_at, not_after)"
                + " values ('e', 'evil', 'k', 'p', 0, 9000000000000)");
        beat(script);
        Browser viewer = signedIn("viewer");

        for (String path : List.of(
                "/admin",
                "/admin/kiosks/evil",
                "/admin/kiosks/" + Callers.DEMO_KIOSK,
                "/admin?done=%3Cscript%3Ealert(1)",
                "/admin?language=%22%3E%3Cscript%3E")) {
            HttpResponse<String> page = viewer.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("<script", "alert('x')");
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .endsWith("'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
        assertThat(viewer.get("/admin/kiosks/evil").body()).contains("&lt;script&gt;alert(&#39;x&#39;)");
        assertThat(viewer.get("/admin/kiosks/" + Callers.DEMO_KIOSK).body()).contains("&lt;script&gt;");
        sql("delete from kiosk where name = 'evil'");
    }

    /** The heartbeat of a kiosk whose printer calls its toner so. */
    private void beat(String toner) throws Exception {
        String body = """
            {"versions":{"kiosk":"1","java":"25","system":"13"},"runningSeconds":9,"frameSeconds":1,"storage":true,"machine":{},
             "devices":[{"kind":"DOCUMENT_PRINTER","state":"READY","conditions":[],"supplies":[{"name":"%s","percent":5,"low":true}]}],
             "queues":{},"counts":{}}
            """.formatted(toner.replace("\"", "\\\""));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/heartbeat"))
                .header("Authorization", "Bearer " + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }
}
