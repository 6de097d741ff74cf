package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.access.Callers;

/** A kiosk's last hours, asked for and downloaded by the pages. */
class RecordingPagesTest extends PortalPages {
    private static final String PAGE = "/admin/kiosks/" + Callers.DEMO_KIOSK;
    private static final String BEAT = "{\"versions\":{\"kiosk\":\"1\",\"java\":\"25\",\"system\":\"13\"},"
            + "\"runningSeconds\":9,\"storage\":true,\"machine\":{},\"devices\":[],\"queues\":{},\"counts\":{}}";

    private HttpResponse<String> put(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void theNextHeartbeatBringsWhatTheAdministratorAskedFor() throws Exception {
        sql("delete from kiosk_heartbeat");
        assertThat(put("/api/v1/heartbeat", BEAT).body()).doesNotContain("-");
        Browser admin = signedIn("administrator");
        Browser viewer = signedIn("viewer");
        assertThat(viewer.get(PAGE).body())
                .contains("Бортовий самописець", "Записів ще немає")
                .doesNotContain(PAGE + "/recording\"");
        assertThat(viewer.act(PAGE + "/recording", Map.of()).statusCode()).isEqualTo(403);
        assertThat(admin.act("/admin/kiosks/none/recording", Map.of()).statusCode())
                .isEqualTo(404);

        assertThat(admin.act(PAGE + "/recording", Map.of()).headers().firstValue("Location"))
                .hasValue(PAGE + "?done=recording-asked");
        assertThat(noted())
                .contains("\"event\":\"recording-asked\",\"caller\":\"page\",\"by\":\"administrator\",\"kiosk\":\""
                        + Callers.DEMO_KIOSK);
        assertThat(admin.get(PAGE).body()).contains("Запис попросили");
        sql("update kiosk_heartbeat set received_at = 0");
        String wanted = put("/api/v1/heartbeat", BEAT).body().replaceAll(".*\"recording\":\"([^\"]*)\".*", "$1");
        assertThat(put(
                                "/api/v1/recording",
                                "{\"reason\":\"ASKED\",\"wanted\":\"" + wanted + "\",\"text\":\"1 BEGAN\\n\"}")
                        .statusCode())
                .isEqualTo(204);

        String page = viewer.get(PAGE).body();
        assertThat(page).contains("на прохання, 1 КіБ").doesNotContain("Запис попросили");
        String path = page.replaceAll("(?s).*href=\"(" + PAGE + "/recordings/[^\"]*)\".*", "$1");
        HttpResponse<String> file = viewer.get(path);
        assertThat(file.body()).isEqualTo("1 BEGAN\n");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"vikno-" + Callers.DEMO_KIOSK + ".txt\"");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(viewer.get(path.replace(Callers.DEMO_KIOSK, "another")).statusCode())
                .isEqualTo(404);
        assertThat(new Browser(address).get(path).statusCode())
                .as("without a session")
                .isEqualTo(401);
    }
}
