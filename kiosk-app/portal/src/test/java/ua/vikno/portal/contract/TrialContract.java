package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.vikno.portal.contract.Contract.Answer;

/** A kiosk tests itself: what it is told opens one dwelling, of nobody, and does nothing there that would stay. */
interface TrialContract extends ContractCalls {
    String DWELLING = "{\"dwelling\":{\"street\":\"Перевірка кіоска\",\"house\":\"1\",\"flat\":\"\"}}";

    private JsonNode trial() throws Exception {
        Answer told = contract().call("POST", "/api/v1/trial", null, "Authorization", TestedPortal.KIOSK);
        assertThat(told.status()).isEqualTo(200);
        return told.body();
    }

    private String found(JsonNode trial) throws Exception {
        return post("/api/v1/previews", "{\"account\":" + trial.path("account") + "}")
                .body()
                .path("handle")
                .asString();
    }

    private String opened(JsonNode trial) throws Exception {
        Answer opened = open("CONTROL_CODE", found(trial), trial.path("code").asString());
        assertThat(opened.status()).isEqualTo(201);
        return ContractCalls.token(opened);
    }

    @Test
    default void aTrialSeesOneInventedChargeAndFormsASample() throws Exception {
        String session = opened(trial());
        JsonNode statement = in(session, "GET", "/api/v1/statement", null).body();
        JsonNode line = statement.path("lines").path(0);
        Answer bill = in(
                session,
                "POST",
                "/api/v1/bills",
                ContractCalls.choice(
                        line.path("provider").asString(), line.path("service").asString(), "50.00"),
                "Idempotency-Key",
                "trial-1");

        assertThat(statement.path("lines").size()).isEqualTo(1);
        assertThat(statement.path("due").asString()).isEqualTo("50.00");
        assertThat(in(session, "GET", "/api/v1/payments", null).body().size()).isZero();
        assertThat(in(session, "GET", "/api/v1/history", null).body().size()).isZero();
        assertThat(bill.status()).isEqualTo(201);
        assertThat(bill.body().path("demonstration").asBoolean()).isTrue();
    }

    @Test
    default void aTrialRegistersNobodyAndHasNoCabinets() throws Exception {
        String session = opened(trial());
        String request = "{\"name\":\"Перевірка\",\"pin\":\"2580\",\"consent\":\"1\"}";

        assertThat(in(session, "POST", "/api/v1/registrations", request, "Idempotency-Key", "trial-2")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(in(session, "GET", "/api/v1/registrations", null).problem()).isEqualTo("forbidden");
        assertThat(in(session, "POST", "/api/v1/registrations/current/slip", null)
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    default void theCodeOfATrialOpensNoOtherDwellingAndNoOtherCodeOpensThisOne() throws Exception {
        JsonNode trial = trial();
        JsonNode resident = accounts().get(30);
        String code = trial.path("code").asString();
        String other = code.equals("000000") ? "000001" : "000000";

        assertThat(open("CONTROL_CODE", handle(resident), code).problem()).isEqualTo("wrong-factor");
        assertThat(open("CONTROL_CODE", found(trial), other).problem()).isEqualTo("wrong-factor");
        assertThat(open(
                                "CONTROL_CODE",
                                found(trial),
                                resident.path("controlCode").asString())
                        .problem())
                .isEqualTo("wrong-factor");
        assertThat(opened(trial)).isNotEmpty();
    }

    @Test
    default void thePaperOfATrialOpensNothing() throws Exception {
        String session = opened(trial());
        JsonNode line = in(session, "GET", "/api/v1/statement", null)
                .body()
                .path("lines")
                .path(0);
        JsonNode bill = in(
                        session,
                        "POST",
                        "/api/v1/bills",
                        ContractCalls.choice(
                                line.path("provider").asString(),
                                line.path("service").asString(),
                                "50.00"),
                        "Idempotency-Key",
                        "trial-3")
                .body();

        assertThat(open("BILL_BARCODE", "", bill.path("barcode").asString()).problem())
                .isEqualTo("bill-not-found");
        assertThat(post("/api/v1/previews", "{\"account\":" + bill.path("number") + "}")
                        .problem())
                .isEqualTo("account-not-found");
    }

    @Test
    default void nobodyComesUponTheDwelling() throws Exception {
        trial();

        assertThat(get("/api/v1/streets?part=" + ContractCalls.encoded("Перевірка"))
                        .body()
                        .size())
                .isZero();
        assertThat(post("/api/v1/previews", DWELLING).problem()).isEqualTo("dwelling-not-found");
        assertThat(post("/api/v1/previews", "{\"account\":\"VIKNO-0000000000\"}")
                        .problem())
                .isEqualTo("account-not-found");
        assertThat(contract()
                        .call("POST", "/api/v1/trial", null, "Authorization", TestedPortal.OPERATOR)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(contract().call("POST", "/api/v1/trial", null).problem()).isEqualTo("kiosk-unknown");
    }
}
