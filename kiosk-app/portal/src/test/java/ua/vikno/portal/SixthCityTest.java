package ua.vikno.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.access.Callers;

/** A city and two providers that nobody has compiled in: a directory is enough. */
class SixthCityTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KIOSK = "Bearer " + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY;
    private static final String OPERATOR = "Bearer " + Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY;

    @TempDir
    Path directory;

    @Test
    void itsDirectoryIsRight() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);

        assertThat(CityCommand.run(List.of("check", sixth("city").toString()), to, to))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    @Test
    void registersOfFormsOfItsOwnAreRead() throws Exception {
        JsonNode said =
                registers("--city-dir=" + sixth("city"), sixth("registers").toString());

        assertThat(said.path("fault_count").asInt()).isZero();
        assertThat(said.path("period").asString()).isEqualTo("2026-01");
        assertThat(said.path("total_due").asString()).isEqualTo("230.30");
        JsonNode united = said.path("dwellings").path("вул. Соборна|5|1");
        assertThat(united.path("payer").asString()).isEqualTo("Бойко Ірина");
        assertThat(united.path("due").asString()).isEqualTo("200.20");
        assertThat(united.path("lines").findValuesAsString("service")).containsExactly("cold-water", "sewerage", "gas");
        assertThat(united.path("lines").path(1).path("tariff").isNull()).isTrue();
        assertThat(united.path("lines").path(2).path("closing").asString()).isEqualTo("100.00");
        JsonNode withoutSewer = said.path("dwellings").path("вул. Соборна|7|");
        assertThat(withoutSewer.path("lines").findValuesAsString("service")).containsExactly("cold-water");
    }

    @Test
    void theSameThroughThePortalAndFoundByTheStreetsFormerName() throws Exception {
        ConfigurableApplicationContext portal = PortalMain.start(
                "--city-dir=" + sixth("city"),
                "--demonstration",
                "--port=0",
                "--database=jdbc:sqlite:" + directory.resolve("portal.db"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            String address = "http://127.0.0.1:" + PortalMain.port(portal) + "/api/v1/";
            Path water = sixth("registers").resolve("voda_2026-01.csv");
            HttpRequest.Builder put =
                    HttpRequest.newBuilder().header("Authorization", OPERATOR).PUT(BodyPublishers.ofFile(water));
            HttpResponse<String> nameless =
                    http.send(put.uri(URI.create(address + "registers/voda")).build(), BodyHandlers.ofString());
            assertThat(nameless.statusCode()).isEqualTo(422);
            assertThat(nameless.body()).contains("no-period-in-name: must be called voda_*.csv");
            HttpResponse<String> taken = http.send(
                    put.uri(URI.create(address + "registers/voda?file=voda_2026-01.csv"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(taken.body()).contains("\"outcome\":\"taken\"").contains("\"lines\":3");

            assertThat(get(http, address + "city").path("name").asString()).isEqualTo("Липівка");
            assertThat(get(http, address + "service-names").toString())
                    .contains("\"uk\":\"Природний газ\"")
                    .contains("\"uk\":\"Побутові відходи\"")
                    .doesNotContain("Холодна вода");
            assertThat(get(http, address + "streets?part=" + encoded("Ленін"))
                            .path(0)
                            .asString())
                    .isEqualTo("вул. Соборна");
        } finally {
            portal.close();
        }
    }

    private static JsonNode get(HttpClient http, String address) throws Exception {
        return JSON.readTree(http.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", KIOSK)
                                .build(),
                        BodyHandlers.ofString())
                .body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode registers(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = RegistersCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code)
                .as(err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8))
                .isZero();
        return JSON.readTree(out.toByteArray());
    }

    private static Path sixth(String part) {
        return Path.of(Objects.requireNonNull(SixthCityTest.class.getResource("/sixth/" + part))
                .getPath());
    }
}
