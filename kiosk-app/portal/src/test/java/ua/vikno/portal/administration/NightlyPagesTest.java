package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.access.Callers;

/** A kiosk's last test of itself on its page: what failed and why comes first, in the administrator's words. */
class NightlyPagesTest extends PortalPages {
    private static final String PAGE = "/admin/kiosks/" + Callers.DEMO_KIOSK;
    private static final String BEAT = """
        {"versions":{"kiosk":"1","java":"25","system":"13"},"runningSeconds":9,"frameSeconds":1,"storage":true,"machine":{},
         "devices":[],"queues":{},"counts":{}\
        """;
    private static final String FAILED = """
        ,"nightly":{"at":"2026-11-27T00:12:00Z","by":"NIGHT","seconds":21,"steps":[
          {"name":"device-receipt-printer","outcome":"OK","reason":null,"millis":3},
          {"name":"certificate","outcome":"LEFT_OUT","reason":"NOT_ENROLLED","millis":0},
          {"name":"service-city-news","outcome":"OK","reason":null,"millis":40},
          {"name":"service-from-2031","outcome":"FAILED","reason":"FROM_2031","millis":40},
          {"name":"service-bill","outcome":"FAILED","reason":"TOO_SLOW","millis":7004}]}""";

    private void beat(String nightly) throws Exception {
        sql("delete from kiosk_heartbeat");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/heartbeat"))
                .header("Authorization", "Bearer " + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(BEAT + nightly + "}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            assertThat(status).isEqualTo(nightly.contains("FROM_2031") ? 422 : 200);
        }
    }

    @Test
    void whatFailedComesFirstInWordsAndANewerKiosksWordsStand() throws Exception {
        beat("");
        Browser viewer = signedIn("viewer");
        assertThat(viewer.get(PAGE).body()).contains("Кіоск ще не перевіряв себе");

        beat(FAILED.replace("FROM_2031", "FROM_NEXT"));
        String page = viewer.get(PAGE).body();
        assertThat(page)
                .contains(
                        "Не пройшло: 2.",
                        "Сам, 2026-11-27 02:12, за 21 с.",
                        "Не проходить від ",
                        "Остання самоперевірка не пройшла",
                        "портал не відповів вчасно",
                        "Послуга: city-news",
                        "кіоск його не має",
                        "FROM_NEXT");
        assertThat(page.indexOf("Рахунок-повідомлення")).isLessThan(page.indexOf("Чековий принтер"));

        beat(FAILED.replace("FROM_2031", "FROM_NEXT").replace("FAILED", "OK"));
        assertThat(viewer.get(PAGE).body()).contains("Усе перевірене працює.", "7.0 с");
    }

    @Test
    void whatIsNoTestIsRefused() throws Exception {
        beat(FAILED);
    }
}
