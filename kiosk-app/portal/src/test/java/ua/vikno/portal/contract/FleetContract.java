package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.vikno.portal.contract.Contract.Answer;

/** What the operator tells kiosks over all their screens. */
interface FleetContract extends ContractCalls {
    String PATH = "/api/v1/operation/notices/";

    private Answer operate(String method, String path, String body) throws Exception {
        return contract().call(method, path, body, "Authorization", TestedPortal.OPERATOR);
    }

    private static String order(String more) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return "{\"from\":\"%s\",\"until\":\"%s\",\"text\":{\"uk\":\"Ремонт до вечора\"}%s}"
                .formatted(now, now.plusSeconds(3_600), more);
    }

    @Test
    default void aNoticeIsSetChangedToldAndEnded() throws Exception {
        Answer set = operate("PUT", PATH + "works", order(""));
        assertThat(set.status()).isEqualTo(200);
        assertThat(ContractCalls.texts(set.body().path("missing"))).containsExactly("en", "hu");

        operate("PUT", PATH + "works", order(",\"stops\":true,\"kiosk\":\"demo-kiosk\""));
        JsonNode told = get("/api/v1/fleet/notices").body();

        assertThat(told.path("notices").findValuesAsString("id")).containsExactly("works");
        assertThat(told.path("notices").path(0).path("stops").asBoolean()).isTrue();
        assertThat(Instant.parse(told.path("at").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(contract()
                        .call("GET", "/api/v1/operation/notices", null, "Authorization", TestedPortal.OPERATOR)
                        .body()
                        .findValuesAsString("kiosk"))
                .containsExactly("demo-kiosk");

        assertThat(contract()
                        .call("DELETE", PATH + "works", null, "Authorization", TestedPortal.OPERATOR)
                        .status())
                .isEqualTo(204);
        assertThat(get("/api/v1/fleet/notices").body().path("notices").size()).isZero();
    }

    @Test
    default void aKioskTellsOtherKiosksNothingAndAnOperatorIsNoKiosk() throws Exception {
        assertThat(contract()
                        .call("PUT", PATH + "works", order(""), "Authorization", TestedPortal.KIOSK)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(contract()
                        .call("GET", "/api/v1/fleet/notices", null, "Authorization", TestedPortal.OPERATOR)
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    default void whatCannotBeShownIsRefusedWithItsReason() throws Exception {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        for (var bad : Map.of(
                        order(",\"kiosk\":\"nowhere\""), "unknown-kiosk",
                        order("").replace("Ремонт", "<b>Ремонт"), "markup",
                        order("").replace("Ремонт", "&quot;Ремонт"), "markup",
                        order("").replace("Ремонт", "Ремонт\\n"), "control-character",
                        order("").replace("Ремонт", "\u202eРемонт"), "control-character",
                        order("").replace("Ремонт", "Р".repeat(121)), "too-long",
                        order("").replace("uk", "de"), "missing",
                        order("").replace("\"until\"", "\"since\""), "missing",
                        order("").replaceAll("\"until\":\"[^\"]*", "\"until\":\"" + now), "end-before-start",
                        order("").replaceAll("\"until\":\"[^\"]*", "\"until\":\"2099-01-01T00:00:00Z"), "too-far")
                .entrySet()) {
            Answer answer = operate("PUT", PATH + "bad", bad.getKey());

            assertThat(answer.status()).as(bad.getKey()).isEqualTo(422);
            assertThat(answer.body().path("reason").asString()).as(bad.getKey()).isEqualTo(bad.getValue());
        }
        assertThat(operate("PUT", PATH + "Bad_Id", order("")).status()).isEqualTo(422);
        assertThat(get("/api/v1/fleet/notices").body().path("notices").size()).isZero();
    }
}
