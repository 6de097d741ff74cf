package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    default void whatADwellingOwesIsToldAfterTheCodeOnly() throws Exception {
        Answer found =
                post("/api/v1/previews", "{\"account\":" + accounts().get(27).path("account") + "}");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().path("due").isNull()).isTrue();
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

    @Test
    default void cabinetsAreListedEndedAndTheirSlipsRenewed() throws Exception {
        JsonNode account = accounts().get(21);
        String paper = session(account);
        Answer hers = register(paper, account.path("payer").asString());
        Answer strangers = register(paper, "Незнайомець");
        assertThat(register(paper, "Незнайомець Іван Петрович")
                        .body()
                        .path("reason")
                        .asString())
                .isEqualTo("not-the-payer");

        JsonNode listed = in(paper, "GET", "/api/v1/registrations", null).body();
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.path(0).path("until").isNull()).isTrue();
        assertThat(listed.path(1).path("name").asString()).isEqualTo("Н***ь");
        assertThat(listed.path(1).path("until").isNull()).isFalse();
        assertThat(in(paper, "DELETE", ending(listed.path(0)), null).problem()).isEqualTo("forbidden");

        String pin = ContractCalls.token(open("PORTAL_PIN", number(hers), "7391"));
        JsonNode seen = in(pin, "GET", "/api/v1/registrations", null).body();
        assertThat(seen.path(0).path("own").asBoolean()).isTrue();
        assertThat(seen.path(1).path("recent").asBoolean()).isTrue();
        Answer renewed = in(pin, "POST", "/api/v1/registrations/current/slip", null);
        assertThat(renewed.status()).isEqualTo(201);
        assertThat(open("PORTAL_SLIP", "", slip(hers)).problem()).isEqualTo("wrong-factor");
        String slip = ContractCalls.token(open("PORTAL_SLIP", "", slip(renewed)));
        assertThat(in(slip, "POST", "/api/v1/registrations/current/slip", null).problem())
                .isEqualTo("forbidden");

        String theirs = ContractCalls.token(open("PORTAL_SLIP", "", slip(strangers)));
        assertThat(in(theirs, "DELETE", ending(seen.path(0)), null).problem()).isEqualTo("forbidden");
        assertThat(in(pin, "DELETE", ending(seen.path(1)), null).status()).isEqualTo(204);
        assertThat(in(theirs, "GET", "/api/v1/statement", null).problem()).isEqualTo("session-expired");
        assertThat(open("PORTAL_SLIP", "", slip(strangers)).problem()).isEqualTo("wrong-factor");
        assertThat(in(slip, "DELETE", "/api/v1/registrations/current", null).status())
                .isEqualTo(204);
        assertThat(open("PORTAL_PIN", number(hers), "7391").problem()).isEqualTo("wrong-factor");
    }

    @Test
    default void aBillThatACabinetFormsOpensWhatTheCabinetOpensAndMakesNoOther() throws Exception {
        JsonNode account = accounts().get(24);
        Answer hers = register(session(account), account.path("payer").asString());
        String pin = ContractCalls.token(open("PORTAL_PIN", number(hers), "7391"));
        JsonNode line =
                in(pin, "GET", "/api/v1/statement", null).body().path("lines").path(0);
        String choice = ContractCalls.choice(
                line.path("provider").asString(), line.path("service").asString(), "5");
        JsonNode bill = in(pin, "POST", "/api/v1/bills", choice, "Idempotency-Key", "copy")
                .body();

        assertThat(bill.path("controlCode").asString())
                .isNotEqualTo(account.path("controlCode").asString());
        for (Answer opened : List.of(
                open("BILL_BARCODE", "", bill.path("barcode").asString()),
                open("CONTROL_CODE", handle(account), bill.path("controlCode").asString()))) {
            String copy = ContractCalls.token(opened);
            assertThat(in(copy, "GET", "/api/v1/statement", null).status()).isEqualTo(200);
            assertThat(register(copy, "Інша").problem()).isEqualTo("forbidden");
            assertThat(in(copy, "GET", "/api/v1/registrations", null).problem()).isEqualTo("forbidden");
            JsonNode again = in(copy, "POST", "/api/v1/bills", choice, "Idempotency-Key", "of-" + copy)
                    .body();
            assertThat(again.path("controlCode")).isEqualTo(bill.path("controlCode"));
        }
    }

    private Answer register(String session, String name) throws Exception {
        String request = "{\"name\":\"%s\",\"pin\":\"7391\",\"consent\":\"1\"}".formatted(name);
        return in(session, "POST", "/api/v1/registrations", request, "Idempotency-Key", "of " + name.hashCode());
    }

    private static String ending(JsonNode access) {
        return "/api/v1/registrations/" + access.path("id").asString();
    }

    private static String number(Answer registered) {
        return registered.body().path("number").asString();
    }

    private static String slip(Answer registered) {
        return registered.body().path("slipToken").asString();
    }
}
