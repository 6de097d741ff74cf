package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.JsonNode;
import ua.vikno.portal.PortalMain;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Headers;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.portal.contract.Contract.Answer;

/** Every operation of the contract over real HTTP, in good and in bad, on one kind of database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PortalContract {
    private static final String KIOSK = "Bearer " + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY;
    private static final String OPERATOR = "Bearer " + Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private ConfigurableApplicationContext portal;
    private URI address;
    private Contract contract;
    private List<JsonNode> accounts = List.of();

    /** A JDBC address of an empty database. */
    abstract String database() throws Exception;

    @BeforeAll
    void start() throws Exception {
        portal = PortalMain.start(
                "--registers=demo",
                "--port=0",
                "--previews-per-minute=1000",
                "--services=" + services(),
                "--database=" + database());
        address = URI.create("http://127.0.0.1:" + PortalMain.port(portal));
        contract = new Contract(address, http);
        accounts = new ArrayList<>();
        contract.call("GET", "/api/v1/demonstration/accounts", null).body().forEach(accounts::add);
    }

    @AfterAll
    void everyOperationWasCalled() {
        portal.close();
        http.close();
        assertThat(contract.uncalled()).isEmpty();
    }

    @Test
    void healthAndPublishedFacts() throws Exception {
        assertThat(contract.call("GET", "/api/v1/health", null).status()).isEqualTo(200);
        assertThat(get("/api/v1/city").body().path("period").asString()).isEqualTo("2026-10");
        assertThat(get("/api/v1/providers").body().path(0).path("id").asString())
                .isEqualTo("water");
        assertThat(get("/api/v1/service-names").body().findValuesAsString("id")).contains("cold-water", "waste");
        assertThat(get("/api/v1/tariffs").body().findValuesAsString("serviceId"))
                .contains("cold-water", "heating");
        assertThat(get("/api/v1/tariffs").body().findValuesAsString("value"))
                .contains("29.052")
                .doesNotContain("62.40");
    }

    /** The sample: a page with everything, a page with the least, a built-in tile renamed and one hidden. */
    private static Path services() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(PortalContract.class.getResource("services.yaml"))
                .toURI());
    }

    @Test
    void everyPublishedListIsAsTheContractSays() throws Exception {
        assertThat(contract.lists()).contains("/api/v1/providers", "/api/v1/services");
        for (String path : contract.lists()) {
            assertThat(get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theCitysTilesArePublished() throws Exception {
        JsonNode services = get("/api/v1/services").body();

        assertThat(services.findValuesAsString("id"))
                .contains("registry-office", "news", "lost-papers", "bill", "register");
        assertThat(services.path(0).path("page").path("paragraphs").size()).isEqualTo(2);
    }

    @Test
    void addressesAreFoundStepByStep() throws Exception {
        assertThat(get("/api/v1/streets?part=" + encoded("ЛУКЯНІВ"))
                        .body()
                        .path(0)
                        .asString())
                .isEqualTo("вул. Лук'янівська");
        JsonNode dwelling = accounts.stream()
                .map(account -> account.path("dwelling"))
                .filter(d -> d.path("house").asString().contains("/"))
                .findFirst()
                .orElseThrow();
        String street = "/api/v1/streets/" + encoded(dwelling.path("street").asString()) + "/houses";

        assertThat(texts(get(street).body())).contains(dwelling.path("house").asString());
        assertThat(texts(get(street + "/" + encoded(dwelling.path("house").asString()) + "/flats")
                        .body()))
                .contains(dwelling.path("flat").asString());
        Answer byAddress = post("/api/v1/previews", "{\"dwelling\":" + dwelling + "}");
        assertThat(byAddress.body().path("due").isNull()).isTrue();
    }

    @Test
    void cabinetOpensByControlCodeThenBillThenBarcode() throws Exception {
        String session = session(accounts.get(3));
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
    void residentRegistersAndSignsInByPinAndBySlip() throws Exception {
        String session = session(accounts.get(6));
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
        assertThat(in(token(byPin), "POST", "/api/v1/registrations", request, "Idempotency-Key", "reg-3")
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
    void threeWrongCodesLockTheDwellingEvenForTheRightOne() throws Exception {
        JsonNode account = accounts.get(9);
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
    void accountNumberIsTakenAsPeopleTypeIt() throws Exception {
        JsonNode heat = accounts.get(1);
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
    void registersAreTakenFromOperatorsOnly() throws Exception {
        Answer refused = contract.call("PUT", "/api/v1/registers/heat", "nonsense", "Authorization", OPERATOR);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("outcome").asString()).isEqualTo("refused");
        assertThat(contract.call("PUT", "/api/v1/registers/heat", "x", "Authorization", KIOSK)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(contract.call("GET", "/api/v1/city", null, "Authorization", OPERATOR)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whateverIsWrongIsAnsweredAsAProblem() throws Exception {
        assertThat(contract.call("GET", "/api/v1/city", null).problem()).isEqualTo("kiosk-unknown");
        assertThat(contract.call("GET", "/api/v1/city", null, "Authorization", KIOSK + "x")
                        .problem())
                .isEqualTo("kiosk-unknown");
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
    void wrongBillsAreRefused() throws Exception {
        String session = session(accounts.get(12));
        for (String[] wrong : List.of(
                new String[] {"{}", "choices"},
                new String[] {"{\"choices\":[]}", "choices"},
                new String[] {choice("water", "sewerage", "0"), "amount"},
                new String[] {choice("water", "sewerage", "-5"), "amount"},
                new String[] {choice("water", "internet", "5"), "service"})) {
            Answer answer = in(session, "POST", "/api/v1/bills", wrong[0], "Idempotency-Key", "wrong");
            assertThat(answer.body().path("field").asString()).as(wrong[0]).isEqualTo(wrong[1]);
        }
        assertThat(in(session, "POST", "/api/v1/bills", choice("water", "sewerage", "1.005"), "Idempotency-Key", "w")
                        .problem())
                .isEqualTo("malformed");
        assertThat(in(session, "POST", "/api/v1/bills", choice("water", "sewerage", "5"))
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void clientMadeFromTheInterfaceUnderstandsThePortal() {
        PortalApi api = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(RestClient.builder()
                        .baseUrl(address.toString())
                        .defaultHeader("Authorization", KIOSK)
                        .build()))
                .build()
                .createClient(PortalApi.class);
        JsonNode account = accounts.get(15);
        Session session = api.open(new SessionRequest(
                SessionRequest.Method.CONTROL_CODE,
                api.preview(AccountQuery.byAccount(account.path("account").asString()))
                        .handle(),
                account.path("controlCode").asString()));
        Statement statement = api.statement(session.token());

        assertThat(statement.payer()).isEqualTo(account.path("payer").asString());
        assertThat(statement.lines()).isNotEmpty();
        assertThat(api.history(session.token())).hasSize(8);
        api.close(session.token());
    }

    private Answer get(String path) throws Exception {
        return contract.call("GET", path, null, "Authorization", KIOSK);
    }

    private Answer post(String path, String body) throws Exception {
        return contract.call("POST", path, body, "Authorization", KIOSK);
    }

    private Answer in(String session, String method, String path, @Nullable String body, String... more)
            throws Exception {
        List<String> headers = new ArrayList<>(List.of("Authorization", KIOSK, Headers.SESSION, session));
        headers.addAll(Arrays.asList(more));
        return contract.call(method, path, body, headers.toArray(String[]::new));
    }

    private Answer open(String method, String identifier, String secret) throws Exception {
        return post(
                "/api/v1/sessions",
                "{\"method\":\"%s\",\"identifier\":\"%s\",\"secret\":\"%s\"}".formatted(method, identifier, secret));
    }

    private String handle(JsonNode account) throws Exception {
        return post("/api/v1/previews", "{\"account\":" + account.path("account") + "}")
                .body()
                .path("handle")
                .asString();
    }

    private String session(JsonNode account) throws Exception {
        Answer opened = open(
                "CONTROL_CODE", handle(account), account.path("controlCode").asString());
        assertThat(opened.status()).isEqualTo(201);
        return token(opened);
    }

    private static String token(Answer opened) {
        return opened.body().path("token").asString();
    }

    private static String choice(String provider, String service, String amount) {
        return "{\"choices\":[{\"provider\":\"%s\",\"service\":\"%s\",\"amount\":\"%s\"}]}"
                .formatted(provider, service, amount);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
