package ua.vikno.portal.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.portal.api.identity.SessionRequest.Method;

/** What kiosks ask all day, each call once: finding a dwelling in every way, every sign-in, everything a session may see and make. */
record HotCalls(TestedPortal portal, JsonNode account) {
    private static final String STREETS = "/api/v1/streets?part=";

    /** Asks a demonstration for a paper to hold. */
    static HotCalls of(TestedPortal portal) throws Exception {
        return new HotCalls(
                portal,
                JsonMapper.builder()
                        .build()
                        .readTree(portal.get("/api/v1/demonstration/accounts"))
                        .path(0));
    }

    /** @param name of these calls: a session's bills and cabinets are made once for each */
    void make(String name) throws Exception {
        beat();
        JsonNode dwelling = account.path("dwelling");
        address(dwelling.path("street").asString(), dwelling.path("house").asString());
        portal.api()
                .preview(AccountQuery.byDwelling(new Dwelling(
                        dwelling.path("street").asString(),
                        dwelling.path("house").asString(),
                        dwelling.path("flat").asString())));
        String handle = portal.api()
                .preview(AccountQuery.byAccount(account.path("account").asString()))
                .handle();
        Session paper =
                open(Method.CONTROL_CODE, handle, account.path("controlCode").asString());
        open(Method.CONTROL_CODE, handle, account.path("controlCode").asString());
        Bill bill = visit(paper.token(), name);
        open(Method.BILL_BARCODE, "", bill.barcode());
        Registration cabinet =
                portal.api().register(paper.token(), name, new RegistrationRequest("Олена", null, null, "7391", "1"));
        Session own = open(Method.PORTAL_PIN, cabinet.number(), "7391");
        open(Method.PORTAL_SLIP, "", cabinet.slipToken());
        portal.api().access(own.token());
        portal.api().end(own.token(), "current");
        portal.api().close(paper.token());
    }

    /** A wrong code. A kiosk may send ten of them a minute. */
    void makeWrong() {
        String handle = portal.api()
                .preview(AccountQuery.byAccount(account.path("account").asString()))
                .handle();
        TestedPortal.problemOf(() -> open(Method.CONTROL_CODE, handle, "000000"));
        open(Method.CONTROL_CODE, handle, account.path("controlCode").asString());
    }

    /** Once in 10 s: the one before is as long ago as it is on another day. */
    private void beat() {
        portal.sql("update kiosk_heartbeat set received_at = 0 where kiosk = 'demo-kiosk'");
        portal.api().beat(Beats.of(Map.of("visits", 1L)));
    }

    private void address(String street, String house) throws Exception {
        portal.get(STREETS + encoded(street.substring(street.indexOf(' ') + 1)));
        portal.get(STREETS);
        portal.get("/api/v1/streets/" + encoded(street) + "/houses");
        portal.get("/api/v1/streets/" + encoded(street) + "/houses/" + encoded(house) + "/flats");
    }

    private Bill visit(String session, String name) {
        portal.api().statement(session);
        portal.api().payments(session);
        portal.api().history(session);
        return portal.api()
                .bill(
                        session,
                        name,
                        new BillRequest(List.of(new BillRequest.Choice("water", "sewerage", Money.of("10.00")))));
    }

    private Session open(Method method, String identifier, String secret) {
        return portal.api().open(new SessionRequest(method, identifier, secret));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
