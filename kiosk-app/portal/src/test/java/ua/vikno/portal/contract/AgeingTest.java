package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.access.ControlCodes;
import ua.vikno.portal.access.Right.Level;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.portal.api.identity.SessionRequest.Method;
import ua.vikno.portal.store.Database;

/** Paper, slips and cabinets end by time and with their payer (H1). */
class AgeingTest {
    @RegisterExtension
    static final DemonstrationPortal PORTAL = new DemonstrationPortal();

    @Test
    void aBarCodeAgesLikeTheCodeThatIsPrintedOnIt() throws Exception {
        Session session = paper(account(1));
        Line line = PORTAL.get().api().statement(session.token()).lines().getFirst();
        Bill bill = PORTAL.get()
                .api()
                .bill(
                        session.token(),
                        "aged",
                        new BillRequest(
                                List.of(new BillRequest.Choice(line.provider(), line.service(), Money.of("1.00")))));

        assertThat(aged(bill, 2)).isEqualTo("none");
        assertThat(aged(bill, 3)).isEqualTo("bill-not-found");
    }

    @Test
    void aSlipOfBeforeIsGoodForEighteenMonthsFromItsDay() throws Exception {
        Registration hers = register(account(4), "Олена");
        printed(hers, 540);
        assertThat(TestedPortal.problemOf(() -> slip(hers))).isEqualTo("none");
        printed(hers, 550);
        assertThat(TestedPortal.problemOf(() -> slip(hers))).isEqualTo("wrong-factor");
    }

    @Test
    void aCabinetInAnotherNameThanThePayersEndsWithThePaper() throws Exception {
        Registration hers = register(account(7), "Олена");
        assertThat(TestedPortal.problemOf(() -> pin(hers))).isEqualTo("none");
        PORTAL.get()
                .sql("update registration set ends_at = ends_at - "
                        + ChronoUnit.DAYS.getDuration().toMillis() * 93 + " where number = '" + hers.number() + "'");

        assertThat(TestedPortal.problemOf(() -> pin(hers))).isEqualTo("wrong-factor");
        assertThat(TestedPortal.problemOf(() -> slip(hers))).isEqualTo("wrong-factor");
        assertThat(register(account(7), "Олена").number()).isNotEqualTo(hers.number());
    }

    @Test
    void allCabinetsOfADwellingEndWhenAnotherPaysAndNotWhenSheIsSpeltOtherwise() throws Exception {
        JsonNode account = account(10);
        String[] payer = account.path("payer").asString().split(" ", -1);
        Registration hers = register(account, account.path("payer").asString());
        Registration his = register(account, "Чоловік");

        paid(account, payer[0] + " " + payer[1].charAt(0) + ". " + payer[2].charAt(0) + ".");
        assertThat(TestedPortal.problemOf(() -> pin(hers))).isEqualTo("none");
        assertThat(TestedPortal.problemOf(() -> slip(his))).isEqualTo("none");
        paid(account, "Новенко Яким Яремович");
        assertThat(TestedPortal.problemOf(() -> pin(hers))).isEqualTo("wrong-factor");
        assertThat(TestedPortal.problemOf(() -> slip(his))).isEqualTo("wrong-factor");
    }

    @Test
    void theWordsOfAConsentAreKeptWithItsTime() throws Exception {
        Session session = paper(account(16));
        String sha256 = "0123456789abcdef".repeat(4);
        Registration hers = PORTAL.get()
                .api()
                .register(
                        session.token(),
                        "consent",
                        new RegistrationRequest("Олена", null, null, "7391", "2026-11", "uk", sha256));

        assertThat(PORTAL.get()
                        .number("select count(*) from registration where number = '" + hers.number()
                                + "' and consent = '2026-11' and consent_language = 'uk' and consent_sha256 = '"
                                + sha256
                                + "' and created_at = '" + hers.at() + "'"))
                .isOne();
        assertThat(TestedPortal.problemOf(() -> PORTAL.get()
                        .api()
                        .register(
                                session.token(),
                                "bad",
                                new RegistrationRequest("Ганна", null, null, "7391", "2026-11", "uk", "0xyz"))))
                .isEqualTo("invalid-field");
    }

    @Test
    void aDwellingHasTenCabinetsAtMost() throws Exception {
        JsonNode account = account(13);
        Session session = paper(account);
        for (char name = 'а'; name < 'а' + 10; name++) {
            register(session, "Олена" + name);
        }

        assertThat(TestedPortal.problemOf(() -> register(session, "Одинадцята")))
                .isEqualTo("forbidden");
    }

    /** What becomes of the bill when it is of an earlier month. */
    private static String aged(Bill bill, int months) {
        YearMonth period = bill.period().minusMonths(months);
        String address = PORTAL.get()
                .context()
                .getBean(Database.class)
                .client()
                .sql("select folded_key from dwelling join bill on dwelling.id = dwelling_id where number = :number")
                .param("number", bill.number())
                .query(String.class)
                .single();
        String code = PORTAL.get().context().getBean(ControlCodes.class).of(address, period, Level.FACTOR);
        PORTAL.get().sql("update bill set period = '" + period + "' where number = '" + bill.number() + "'");
        return TestedPortal.problemOf(() -> open(Method.BILL_BARCODE, "", bill.number() + code));
    }

    private static void printed(Registration hers, int days) {
        PORTAL.get()
                .sql("update registration set slip_until = null, created_at = '"
                        + Instant.now().minus(days, ChronoUnit.DAYS) + "' where number = '" + hers.number() + "'");
    }

    private static void paid(JsonNode account, String payer) {
        PORTAL.get()
                .sql("update dwelling set payer = '" + payer.replace("'", "''")
                        + "' where id = (select max(dwelling_id) from account where number = '"
                        + account.path("account").asString() + "')");
    }

    private static JsonNode account(int n) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(PORTAL.get().get("/api/v1/demonstration/accounts"))
                .path(n);
    }

    private static Session paper(JsonNode account) {
        String handle = PORTAL.get()
                .api()
                .preview(AccountQuery.byAccount(account.path("account").asString()))
                .handle();
        return open(Method.CONTROL_CODE, handle, account.path("controlCode").asString());
    }

    private static Registration register(JsonNode account, String name) {
        return register(paper(account), name);
    }

    private static Registration register(Session session, String name) {
        return PORTAL.get()
                .api()
                .register(
                        session.token(),
                        "key-" + System.nanoTime(),
                        new RegistrationRequest(name, null, null, "7391", "1"));
    }

    private static Session pin(Registration hers) {
        return open(Method.PORTAL_PIN, hers.number(), "7391");
    }

    private static Session slip(Registration hers) {
        return open(Method.PORTAL_SLIP, "", hers.slipToken());
    }

    private static Session open(Method method, String identifier, String secret) {
        return PORTAL.get().api().open(new SessionRequest(method, identifier, secret));
    }
}
