package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.contract.Contract.Answer;

/** What a kiosk tells of itself. */
interface HeartbeatContract extends ContractCalls {
    String PATH = "/api/v1/heartbeat";
    String RECORDING = "/api/v1/recording";

    private static String beat() {
        return JsonMapper.builder().build().writeValueAsString(Beats.of(Map.of("visits", 3L)));
    }

    private Answer put(String body, String caller) throws Exception {
        return contract().call("PUT", PATH, body, "Authorization", caller);
    }

    @Test
    default void aHeartbeatIsTakenAlsoOfANewerKioskButNotTwiceAtOnce() throws Exception {
        String newer = beat().replaceFirst("\\{", "{\"kiosk\":\"another\",\"fan\":{\"rpm\":900},");

        assertThat(put(newer, TestedPortal.KIOSK).status()).isEqualTo(200);
        Answer again = put(beat(), TestedPortal.KIOSK);
        assertThat(again.problem()).isEqualTo("too-many");
        assertThat(again.body().path("retryAfterSeconds").asInt()).isBetween(1, 60);
    }

    @Test
    default void aRecordingIsTakenButNotTwiceInAMinuteAndHoldsLinesOnly() throws Exception {
        String recording = "{\"reason\":\"CRASHED\",\"wanted\":null,\"text\":\"1 BEGAN\\n2 ENDED\\n\"}";
        for (var bad : Map.of(
                        recording.replace("CRASHED", "<b>"), "reason",
                        recording.replace("null", "\"<b>\""), "wanted",
                        recording.replace("BEGAN", "Іваненко"), "text",
                        recording.replace("BEGAN", "\\u0000"), "text",
                        recording.replace("BEGAN", "x".repeat(200_001)), "text")
                .entrySet()) {
            Answer answer = contract().call("PUT", RECORDING, bad.getKey(), "Authorization", TestedPortal.KIOSK);
            assertThat(answer.status()).as(bad.getValue()).isEqualTo(422);
            assertThat(answer.body().path("field").asString()).isEqualTo(bad.getValue());
        }
        assertThat(contract()
                        .call(
                                "PUT",
                                RECORDING,
                                recording.replace("BEGAN", "x".repeat(256 << 10)),
                                "Authorization",
                                TestedPortal.KIOSK)
                        .problem())
                .isEqualTo("too-large");
        assertThat(contract()
                        .call("PUT", RECORDING, recording, "Authorization", TestedPortal.OPERATOR)
                        .problem())
                .isEqualTo("forbidden");

        assertThat(contract()
                        .call("PUT", RECORDING, recording, "Authorization", TestedPortal.KIOSK)
                        .status())
                .isEqualTo(204);
        assertThat(contract()
                        .call("PUT", RECORDING, recording, "Authorization", TestedPortal.KIOSK)
                        .problem())
                .isEqualTo("too-many");
    }

    @Test
    default void anOperatorMeasuresAndAKioskDoesNot() throws Exception {
        Answer metrics =
                contract().call("GET", "/api/v1/operation/metrics", null, "Authorization", TestedPortal.OPERATOR);

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body().asString()).contains("# TYPE vikno_kiosk_level gauge\n");
        assertThat(get("/api/v1/operation/metrics").problem()).isEqualTo("forbidden");
    }

    @Test
    default void whatIsBeyondTheContractsLimitsIsRefused() throws Exception {
        for (var bad : Map.of(
                        beat().replace("0.1.0", "0".repeat(81)), "versions.kiosk",
                        beat().replace("0.1.0", "0\\u0007"), "versions.kiosk",
                        beat().replace(":3600", ":-1"), "runningSeconds",
                        beat().replace(":48", ":201"), "machine.hottest",
                        beat().replace("\"READY\"", "\"<script>\""), "devices.state",
                        beat().replace("\"Toner\"", "\"" + "T".repeat(81) + "\""), "devices.supplies",
                        beat().replace(":12", ":-2"), "roll.days",
                        beat().replace("\"visits\"", "\"<b>\""), "counts",
                        beat().replace("\"visits\":3", "\"visits\":null"), "counts",
                        beat().replace("\"submissions\":0", "\"submissions\":-1"), "queues")
                .entrySet()) {
            Answer answer = put(bad.getKey(), TestedPortal.KIOSK);

            assertThat(answer.status()).as(bad.getKey()).isEqualTo(422);
            assertThat(answer.body().path("field").asString()).isEqualTo(bad.getValue());
        }
        assertThat(put("{\"x\":\"" + "1".repeat(16 << 10) + "\"}", TestedPortal.KIOSK)
                        .problem())
                .isEqualTo("too-large");
        assertThat(put(beat(), TestedPortal.OPERATOR).problem()).isEqualTo("forbidden");
    }
}
