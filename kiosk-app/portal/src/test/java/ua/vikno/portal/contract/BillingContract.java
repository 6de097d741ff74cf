package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.vikno.portal.contract.Contract.Answer;

/** What a dwelling was charged, and its bills. */
interface BillingContract extends ContractCalls {
    @Test
    default void cabinetOpensByControlCodeThenBillThenBarcode() throws Exception {
        String session = session(accounts().get(3));
        JsonNode statement = in(session, "GET", "/api/v1/statement", null).body();
        assertThat(statement.path("lines").size()).isGreaterThan(2);
        assertThat(in(session, "GET", "/api/v1/payments", null).body().size()).isPositive();
        assertThat(in(session, "GET", "/api/v1/history", null).body().size()).isEqualTo(8);

        String choices = "{\"choices\":[{\"provider\":\"water\",\"service\":\"sewerage\",\"amount\":\"12.5\"},"
                + "{\"provider\":\"heat\",\"service\":\"heating\",\"amount\":\"100\"}]}";
        Answer bill = in(session, "POST", "/api/v1/bills", choices, "Idempotency-Key", "bill-1");
        assertThat(bill.status()).isEqualTo(201);
        assertThat(bill.body().path("orders").size()).isEqualTo(2);
        assertThat(in(session, "POST", "/api/v1/bills", choices, "Idempotency-Key", "bill-1")
                        .body())
                .isEqualTo(bill.body());
        assertThat(in(session, "POST", "/api/v1/bills", choices.replace("12.5", "13"), "Idempotency-Key", "bill-1")
                        .problem())
                .isEqualTo("idempotency-conflict");

        assertThat(in(session, "DELETE", "/api/v1/sessions/current", null).status())
                .isEqualTo(204);
        assertThat(in(session, "GET", "/api/v1/statement", null).problem()).isEqualTo("session-expired");

        String number = bill.body().path("number").asString();
        assertThat(post("/api/v1/previews", "{\"account\":\"" + number + "\"}").status())
                .isEqualTo(200);
        assertThat(open("BILL_BARCODE", "", bill.body().path("barcode").asString())
                        .status())
                .isEqualTo(201);
        assertThat(open("BILL_BARCODE", "", "123456789012345678").problem()).isEqualTo("bill-not-found");
        assertThat(open("BILL_BARCODE", "", "12").problem()).isEqualTo("invalid-field");
    }

    @Test
    default void wrongBillsAreRefused() throws Exception {
        String session = session(accounts().get(12));
        for (String[] wrong : List.of(
                new String[] {"{}", "choices"},
                new String[] {"{\"choices\":[]}", "choices"},
                new String[] {ContractCalls.choice("water", "sewerage", "0"), "amount"},
                new String[] {ContractCalls.choice("water", "sewerage", "-5"), "amount"},
                new String[] {ContractCalls.choice("water", "internet", "5"), "service"})) {
            Answer answer = in(session, "POST", "/api/v1/bills", wrong[0], "Idempotency-Key", "wrong");
            assertThat(answer.body().path("field").asString()).as(wrong[0]).isEqualTo(wrong[1]);
        }
        assertThat(in(
                                session,
                                "POST",
                                "/api/v1/bills",
                                ContractCalls.choice("water", "sewerage", "1.005"),
                                "Idempotency-Key",
                                "w")
                        .problem())
                .isEqualTo("malformed");
        assertThat(in(session, "POST", "/api/v1/bills", ContractCalls.choice("water", "sewerage", "5"))
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("Idempotency-Key");
    }
}
