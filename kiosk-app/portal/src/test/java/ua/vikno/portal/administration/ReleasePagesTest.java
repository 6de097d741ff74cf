package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which programs of kiosks are good, by the page. */
class ReleasePagesTest extends PortalPages {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @AfterEach
    void forget() {
        sql("delete from kiosk_release");
    }

    @Test
    void anAdministratorDeclaresAReleaseAndRevokesIt() throws Exception {
        Browser admin = signedIn("administrator");
        assertThat(admin.get("/admin/releases").body()).contains("Жодного випуску ще не визнано");
        Map<String, String> release = Map.of("version", "1.2+git3", "digest", " " + DIGEST.toUpperCase(Locale.ROOT));
        assertThat(admin.act("/admin/releases", release).headers().firstValue("Location"))
                .hasValue("/admin/releases?done=release-declared");
        assertThat(admin.act("/admin/releases", release).statusCode())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(signedIn("viewer").get("/admin/releases").body())
                .contains("1.2+git3", DIGEST, "Перевірений")
                .doesNotContain("action=\"/admin/releases");

        assertThat(admin.act("/admin/releases/revoke", Map.of("digest", DIGEST)).statusCode())
                .isEqualTo(303);
        assertThat(admin.get("/admin/releases?done=release-revoked").body())
                .contains("Відкликаний", "Випуск відкликано");
        assertThat(admin.act("/admin/releases/revoke", Map.of("digest", DIGEST)).statusCode())
                .isEqualTo(404);
        assertThat(count("kiosk_release where revoked_at is not null")).isEqualTo(1);
        assertThat(noted())
                .contains(
                        "\"event\":\"release-declared\",\"caller\":\"page\",\"by\":\"administrator\"",
                        "\"event\":\"release-revoked\",\"caller\":\"page\",\"by\":\"administrator\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0123, Версія",
        "<b>, 0123, Версія",
        "1.0, 0123, 64 шістнадцяткові",
        "1.0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, сума порожнечі"
    })
    void whatIsNoReleaseIsRefusedAndStaysTyped(String version, String digest, String fault) throws Exception {
        var page = signedIn("administrator").act("/admin/releases", Map.of("version", version, "digest", digest));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(fault, "value=\"" + digest + "\"").doesNotContain("<b>");
        assertThat(count("kiosk_release")).isZero();
    }

    @Test
    void nobodyElseDeclaresOne() throws Exception {
        Map<String, String> release = Map.of("version", "1.0", "digest", DIGEST);
        for (String act : new String[] {"/admin/releases", "/admin/releases/revoke"}) {
            assertThat(signedIn("operator").act(act, release).statusCode()).isEqualTo(403);
            assertThat(new Browser(address).post(act, release).statusCode()).isEqualTo(401);
            assertThat(signedIn("administrator").post(act, release).statusCode())
                    .isEqualTo(403);
        }
        assertThat(count("kiosk_release")).isZero();
    }
}
