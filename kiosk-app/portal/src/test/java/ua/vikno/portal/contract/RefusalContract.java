package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.vikno.portal.contract.Contract.Answer;

/** What is wrong and who may not: refused as a problem of RFC 9457. */
interface RefusalContract extends ContractCalls {
    @Test
    default void registersAreTakenFromOperatorsOnly() throws Exception {
        Answer refused =
                contract().call("PUT", "/api/v1/registers/heat", "nonsense", "Authorization", TestedPortal.OPERATOR);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("outcome").asString()).isEqualTo("refused");
        assertThat(contract()
                        .call("PUT", "/api/v1/registers/heat", "x", "Authorization", TestedPortal.KIOSK)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(contract()
                        .call("GET", "/api/v1/city", null, "Authorization", TestedPortal.OPERATOR)
                        .status())
                .isEqualTo(200);
    }

    @Test
    default void loadsAreListedAndTakenBackByTheirOperatorsOnly() throws Exception {
        Answer loads = contract().call("GET", "/api/v1/registers", null, "Authorization", TestedPortal.OPERATOR);
        assertThat(loads.status()).isEqualTo(200);
        assertThat(loads.body().size()).isPositive();
        String load =
                "/api/v1/registers/loads/" + loads.body().path(0).path("id").asLong();
        assertThat(contract()
                        .call("GET", load, null, "Authorization", TestedPortal.OPERATOR)
                        .status())
                .isEqualTo(200);
        assertThat(get("/api/v1/registers").body().size()).isZero();
        assertThat(get(load).problem()).isEqualTo("forbidden");
        assertThat(contract()
                        .call("DELETE", load, null, "Authorization", TestedPortal.KIOSK)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(contract()
                        .call("DELETE", load + "99", null, "Authorization", TestedPortal.OPERATOR)
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    default void whateverIsWrongIsAnsweredAsAProblem() throws Exception {
        assertThat(contract().call("GET", "/api/v1/city", null).problem()).isEqualTo("kiosk-unknown");
        assertThat(contract()
                        .call("GET", "/api/v1/city", null, "Authorization", TestedPortal.KIOSK + "x")
                        .problem())
                .isIn("kiosk-unknown", "too-many");
        assertThat(get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(get("/nothing").status()).isEqualTo(404);
        assertThat(get("/api/v1/streets").problem()).isEqualTo("malformed");
        assertThat(get("/api/v1/streets?part=%ff").problem()).isEqualTo("malformed");
        assertThat(get("/api/v1/streets?part=%00").problem()).isEqualTo("invalid-field");
        assertThat(get("/api/v1/demonstration/accounts?number=%00").problem()).isEqualTo("invalid-field");
        assertThat(in("x", "PATCH", "/api/v1/city", "{}").status()).isEqualTo(405);
        assertThat(post("/api/v1/previews", "{\"acc").problem()).isEqualTo("malformed");
        assertThat(post("/api/v1/previews", "[1]").problem()).isEqualTo("malformed");
        assertThat(post("/api/v1/previews", "{\"account\":\"" + "1".repeat(70_000) + "\"}")
                        .problem())
                .isEqualTo("too-large");
        assertThat(post("/api/v1/sessions", "{\"method\":\"GUESS\",\"identifier\":\"\",\"secret\":\"1\"}")
                        .problem())
                .isEqualTo("malformed");
        assertThat(post("/api/v1/sessions", "{\"method\":\"PORTAL_PIN\"}").problem())
                .isEqualTo("invalid-field");
        assertThat(get("/api/v1/statement").problem()).isEqualTo("session-expired");
        assertThat(get("/api/v1/streets?part=" + "a".repeat(300)).problem()).isEqualTo("invalid-field");
    }

    @Test
    default void wrongKeysAreSlowedAndTheRightOneIsNot() throws Exception {
        int slowed = 0;
        for (int i = 0; i < 60; i++) {
            Answer answer = contract().call("GET", "/api/v1/city", null, "Authorization", TestedPortal.KIOSK + i);
            slowed += answer.status() == 429 ? 1 : 0;
            assertThat(answer.status()).isIn(401, 429);
        }

        assertThat(slowed).isGreaterThan(20);
        assertThat(get("/api/v1/city").status()).isEqualTo(200);
    }
}
