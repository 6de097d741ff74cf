package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.passkeys.Assertion;
import ua.vikno.portal.passkeys.SoftPasskey;

/** Passkeys from the page that adds one to the door, and whoever comes with somebody else's. */
class PasskeyPagesTest extends PortalPages {
    private static final String ORIGIN = "https://portal.example.ua";
    private static final String PARTY = "portal.example.ua";

    @Override
    List<String> more() {
        return List.of("--passkeys=" + ORIGIN);
    }

    @AfterEach
    void forget() {
        sql("delete from administrator_passkey");
        sql("delete from administrator_try");
    }

    /** What a page asks of the browser's authenticator. */
    private static String asked(String page, String what) {
        assertThat(page).contains("data-" + what);
        return page.replaceAll("(?s).* data-" + what + "=\"([^\"]*)\".*", "$1");
    }

    private String begun(Browser browser, String name) throws Exception {
        later(name);
        HttpResponse<String> page =
                browser.act("/admin/passkeys/begin", Map.of("label", "мій телефон", "code", code(name)));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private static HttpResponse<String> add(Browser browser, SoftPasskey soft, String page) throws Exception {
        return browser.act("/admin/passkeys", making(soft, page));
    }

    private static Map<String, String> making(SoftPasskey soft, String page) {
        return Map.of(
                "label", "мій телефон",
                "client", soft.made(asked(page, "challenge")),
                "attestation", soft.attestation());
    }

    private SoftPasskey added(Browser browser, String name) throws Exception {
        SoftPasskey soft = new SoftPasskey(ORIGIN, PARTY);
        String page = begun(browser, name);
        soft.handle = asked(page, "handle");
        assertThat(add(browser, soft, page).headers().firstValue("Location"))
                .hasValue("/admin/passkeys?done=passkey-added");
        soft.counter++;
        return soft;
    }

    private static String challenge(Browser browser) throws Exception {
        return asked(browser.get("/admin").body(), "challenge");
    }

    private static Map<String, String> form(Assertion assertion) {
        return Map.of(
                "credential", assertion.id(),
                "handle", assertion.handle(),
                "client", assertion.clientData(),
                "authenticator", assertion.authenticatorData(),
                "signature", assertion.signature());
    }

    private static HttpResponse<String> signIn(Browser browser, SoftPasskey soft) throws Exception {
        return browser.post("/admin/passkey", form(soft.signs(challenge(browser))));
    }

    @Test
    void onceAddedSheSignsInByItAndRemovesItAndThePasswordStays() throws Exception {
        Browser desk = signedIn("operator");
        assertThat(desk.get("/admin/passkeys").body()).contains("Ключів доступу ще немає");
        SoftPasskey soft = added(desk, "operator");
        assertThat(desk.get("/admin/passkeys").body()).contains("мій телефон", "Ним ще не входили");

        Browser phone = new Browser(address);
        assertThat(signIn(phone, soft).headers().firstValue("Location")).hasValue("/admin");
        assertThat(phone.get("/admin/notices").statusCode()).isEqualTo(200);
        assertThat(phone.get("/admin/passkeys").body()).contains("Востаннє вхід із ним");
        assertThat(phone.known()).as("known from now on").isNotEmpty();

        String id = phone.get("/admin/passkeys").body().replaceAll("(?s).*name=\"id\" value=\"([^\"]*)\".*", "$1");
        assertThat(phone.act("/admin/passkeys/remove", Map.of("id", id)).statusCode())
                .isEqualTo(303);
        soft.counter++;
        assertThat(signIn(new Browser(address), soft).statusCode()).isEqualTo(401);
        assertThat(signedIn("operator").get("/admin").statusCode())
                .as("by password")
                .isEqualTo(200);
        assertThat(noted())
                .contains(
                        "\"event\":\"passkey-added\",\"caller\":\"page\",\"by\":\"operator\"",
                        "\"event\":\"administrator-signed-in\",\"caller\":\"page\",\"by\":\"operator\",\"way\":\"passkey\"",
                        "\"event\":\"passkey-removed\",\"caller\":\"page\",\"by\":\"operator\"");
    }

    @Test
    void whatSignedInOnceSignsInNobodyAgain() throws Exception {
        SoftPasskey soft = added(signedIn("viewer"), "viewer");
        soft.counter = 0;
        sql("update administrator_passkey set counter = 0");
        Browser browser = new Browser(address);
        Map<String, String> heard = form(soft.signs(challenge(browser)));

        assertThat(browser.post("/admin/passkey", heard).statusCode()).isEqualTo(303);
        assertThat(browser.neighbour().post("/admin/passkey", heard).statusCode())
                .as("of a passkey that does not count")
                .isEqualTo(401);
        soft.counter = 3;
        heard = form(soft.signs(challenge(browser.neighbour())));
        assertThat(browser.neighbour().post("/admin/passkey", heard).statusCode())
                .isEqualTo(303);
        assertThat(browser.neighbour().post("/admin/passkey", heard).statusCode())
                .isEqualTo(401);
        assertThat(count("administrator_passkey where stopped_at is not null"))
                .as("whoever heard it stops nothing")
                .isZero();
        assertThat(new Browser(address)
                        .post(
                                "/admin/passkey",
                                form(soft.signs(challenge(browser.neighbour()))),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .as("from a page of another site")
                .isEqualTo(401);
    }

    @Test
    void nobodySignsInAsSomebodyElseByHerOwn() throws Exception {
        SoftPasskey hers = added(signedIn("viewer"), "viewer");
        SoftPasskey admins = added(signedIn("administrator"), "administrator");
        String own = hers.handle;
        hers.handle = admins.handle;
        assertThat(signIn(new Browser(address), hers).statusCode()).isEqualTo(401);
        hers.handle = own;
        Browser browser = new Browser(address);
        Assertion signed = hers.signs(challenge(browser));
        assertThat(browser.post(
                                "/admin/passkey",
                                form(new Assertion(
                                        admins.id(),
                                        admins.handle,
                                        signed.clientData(),
                                        signed.authenticatorData(),
                                        signed.signature())))
                        .statusCode())
                .isEqualTo(401);
        assertThat(signIn(new Browser(address), hers).statusCode()).isEqualTo(303);

        String id = signedIn("administrator")
                .get("/admin/passkeys")
                .body()
                .replaceAll("(?s).*name=\"id\" value=\"([^\"]*)\".*", "$1");
        assertThat(signedIn("viewer")
                        .act("/admin/passkeys/remove", Map.of("id", id))
                        .statusCode())
                .isEqualTo(404);
        assertThat(count("administrator_passkey")).isEqualTo(2);
    }

    @Test
    void whoeverFindsABrowserOpenAddsNone() throws Exception {
        Browser open = signedIn("viewer");
        assertThat(open.act("/admin/passkeys/begin", Map.of("label", "мій", "code", code("viewer")))
                        .statusCode())
                .as("the code by which she signed in")
                .isEqualTo(422);
        for (int i = 0; i < SignInGuard.TRIES; i++) {
            open.act("/admin/passkeys/begin", Map.of("label", "мій", "code", "00000" + i));
        }
        later("viewer");
        assertThat(open.act("/admin/passkeys/begin", Map.of("label", "мій", "code", code("viewer")))
                        .statusCode())
                .as("after too many")
                .isEqualTo(422);
        SoftPasskey soft = new SoftPasskey(ORIGIN, PARTY);
        String challenge = challenge(new Browser(address));
        assertThat(open.act(
                                "/admin/passkeys",
                                Map.of(
                                        "label", "мій",
                                        "client", soft.made(challenge),
                                        "attestation", soft.attestation()))
                        .statusCode())
                .as("by a challenge of the door")
                .isEqualTo(422);
        assertThat(count("administrator_passkey")).isZero();
    }

    @Test
    void aCodeIsGoodForOnePasskeyInOneSession() throws Exception {
        Browser desk = signedIn("operator");
        String page = begun(desk, "operator");
        Browser other = signedIn("viewer");
        assertThat(add(other, new SoftPasskey(ORIGIN, PARTY), page).statusCode())
                .as("in somebody else's session")
                .isEqualTo(422);
        assertThat(desk.post("/admin/passkeys", making(new SoftPasskey(ORIGIN, PARTY), page))
                        .statusCode())
                .as("without the form's secret")
                .isEqualTo(403);
        SoftPasskey soft = new SoftPasskey(ORIGIN, PARTY);
        assertThat(add(desk, soft, page).statusCode()).isEqualTo(303);
        assertThat(add(desk, soft, page).statusCode()).as("sent twice").isEqualTo(422);
        assertThat(add(desk, new SoftPasskey(ORIGIN, PARTY), page).statusCode()).isEqualTo(422);
        assertThat(add(desk, soft, begun(desk, "operator")).statusCode())
                .as("the same once more")
                .isEqualTo(422);
        assertThat(count("administrator_passkey")).isEqualTo(1);
    }

    @Test
    void aCopyIsStoppedAndToldToItsOwner() throws Exception {
        Browser desk = signedIn("operator");
        SoftPasskey soft = added(desk, "operator");
        soft.counter = 7;
        assertThat(signIn(new Browser(address), soft).statusCode()).isEqualTo(303);
        soft.counter = 5;
        assertThat(signIn(new Browser(address), soft).statusCode()).isEqualTo(401);
        soft.counter = 9;
        assertThat(signIn(new Browser(address), soft).statusCode())
                .as("neither of the two")
                .isEqualTo(401);
        assertThat(desk.get("/admin/passkeys").body()).contains("Зупинено");
        assertThat(noted()).contains("\"event\":\"passkey-stopped\",\"caller\":\"page\",\"name\":\"operator\"");
    }

    @Test
    void settingUpAnewAndEndingEndPasskeysToo() throws Exception {
        Browser olena = setUp("olena");
        SoftPasskey soft = added(olena, "olena");
        admins("reset", "olena");
        assertThat(signIn(new Browser(address), soft).statusCode()).isEqualTo(401);
        assertThat(count("administrator_passkey")).isZero();
    }

    @Test
    void noMoreThanTenAndEachWithAName() throws Exception {
        Browser desk = signedIn("operator");
        for (int i = 0; i < PasskeyBook.MOST; i++) {
            added(desk, "operator");
        }
        later("operator");
        assertThat(desk.act("/admin/passkeys/begin", Map.of("label", "ще", "code", code("operator")))
                        .body())
                .contains("уже 10 ключів");
        for (String label : List.of("", "x".repeat(61), "a\u0007b")) {
            assertThat(desk.act("/admin/passkeys/begin", Map.of("label", label, "code", ""))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(desk.get("/admin/passkeys").body()).doesNotContain("<script");
    }

    @Test
    void onlyTheDoorAndTheMakingOfOneHaveAScript() throws Exception {
        HttpResponse<String> door = new Browser(address).get("/admin");
        assertThat(door.body()).contains("<script>", "action=\"/admin/sign-in\"");
        assertThat(door.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("; script-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(signedIn("viewer")
                        .get("/admin/passkeys")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .doesNotContain("script-src");
    }

    @Test
    void anAddressThatTriesTooOftenIsToldToWait() throws Exception {
        Browser browser = new Browser(address);
        SoftPasskey nobody = new SoftPasskey(ORIGIN, PARTY);
        for (int i = 0; i < DoorController.TRIES; i++) {
            assertThat(browser.post("/admin/passkey", form(nobody.signs("AAAA")))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(browser.post("/admin/passkey", form(nobody.signs("AAAA"))).statusCode())
                .isEqualTo(429);
    }
}
