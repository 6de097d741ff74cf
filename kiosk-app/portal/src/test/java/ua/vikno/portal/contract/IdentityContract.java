package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.portal.contract.Contract.Answer;

/** How a resident is found, signs in and registers. */
interface IdentityContract extends ContractCalls {
    @Test
    default void residentRegistersAndSignsInByPinAndBySlip() throws Exception {
        String session = session(accounts().get(6));
        String request = "{\"name\":\"Ірина\",\"phone\":\"+380501234567\",\"pin\":\"2580\",\"consent\":\"1\"}";
        Answer registered = in(session, "POST", "/api/v1/registrations", request, "Idempotency-Key", "reg-1");
        assertThat(registered.status()).isEqualTo(201);
        assertThat(in(session, "POST", "/api/v1/registrations", request, "Idempotency-Key", "reg-1")
                        .body())
                .isEqualTo(registered.body());
        assertThat(in(session, "POST", "/api/v1/registrations", request, "Idempotency-Key", "reg-2")
                        .problem())
                .isEqualTo("already-registered");
        assertThat(in(session, "POST", "/api/v1/registrations", request.replace("2580", "1234"), "Idempotency-Key", "r")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("pin");

        String number = registered.body().path("number").asString();
        Answer byPin = open("PORTAL_PIN", number, "2580");
        assertThat(byPin.body().path("registeredName").asString()).isEqualTo("Ірина");
        assertThat(in(ContractCalls.token(byPin), "POST", "/api/v1/registrations", request, "Idempotency-Key", "reg-3")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(open("PORTAL_SLIP", "", registered.body().path("slipToken").asString())
                        .status())
                .isEqualTo(201);
        assertThat(open("PORTAL_SLIP", "", "AAAAAAAAAAAAAAAAAAAAAA").problem()).isEqualTo("wrong-factor");
        assertThat(open("PORTAL_PIN", number, "0852")
                        .body()
                        .path("attemptsLeft")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    default void threeWrongCodesLockTheDwellingEvenForTheRightOne() throws Exception {
        JsonNode account = accounts().get(9);
        String handle = handle(account);
        assertThat(open("CONTROL_CODE", handle, "000000")
                        .body()
                        .path("attemptsLeft")
                        .asInt())
                .isEqualTo(2);
        assertThat(open("CONTROL_CODE", handle, "000001")
                        .body()
                        .path("attemptsLeft")
                        .asInt())
                .isEqualTo(1);
        Answer locked = open("CONTROL_CODE", handle, "000002");
        assertThat(locked.problem()).isEqualTo("locked");
        assertThat(locked.body().path("lockedUntil").asString()).isNotEmpty();
        assertThat(open("CONTROL_CODE", handle, account.path("controlCode").asString())
                        .problem())
                .isEqualTo("locked");
        assertThat(open("CONTROL_CODE", "1-1-forged", "000002").problem()).isEqualTo("account-not-found");
    }

    @Test
    default void accountNumberIsTakenAsPeopleTypeIt() throws Exception {
        JsonNode heat = accounts().get(1);
        String typed = heat.path("account").asString().replace('Т', 't').replace("-", " ");
        Answer found = post("/api/v1/previews", "{\"account\":\"" + typed + "\"}");
        assertThat(found.body().path("maskedPayer").asString()).contains("***");
        assertThat(post("/api/v1/previews", "{\"account\":\"nobody\"}").problem())
                .isEqualTo("account-not-found");
        assertThat(post("/api/v1/previews", "{}").problem()).isEqualTo("invalid-field");
        assertThat(post(
                                "/api/v1/previews",
                                "{\"dwelling\":{\"street\":\"вул. Місячна\",\"house\":\"1\",\"flat\":\"\"}}")
                        .problem())
                .isEqualTo("dwelling-not-found");
    }

    @Test
    default void clientMadeFromTheInterfaceUnderstandsThePortal() {
        PortalApi api = TestedPortal.api(contract().portal());
        JsonNode account = accounts().get(15);
        Session session = api.open(new SessionRequest(
                SessionRequest.Method.CONTROL_CODE,
                api.preview(AccountQuery.byAccount(account.path("account").asString()))
                        .handle(),
                account.path("controlCode").asString()));
        Statement statement = api.statement(session.token());

        assertThat(statement.payer()).isEqualTo(account.path("payer").asString());
        assertThat(statement.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.tariff()).isNotNull();
            assertThat(line.figures().closing()).isEqualTo(line.figures().computedClosing());
        });
        assertThat(statement.lines()).anyMatch(line -> line.figures().accrued().isPositive());
        assertThat(api.history(session.token())).hasSize(8);
        api.close(session.token());
    }
}
