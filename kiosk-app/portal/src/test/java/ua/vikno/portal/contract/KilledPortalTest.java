package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.SessionRequest;

/** A portal with an embedded database that is killed while residents register and form bills. */
@Tag(Needs.PEER)
class KilledPortalTest {
    private static final int RESIDENTS = 6;
    /** So many cabinets a dwelling may have. */
    private static final int EACH = 10;

    private static final int BEFORE_THE_KILL = 12;

    @TempDir
    Path directory;

    private final Map<Attempt, Registration> registrations = new ConcurrentHashMap<>();
    private final Map<Attempt, Bill> bills = new ConcurrentHashMap<>();

    private record Attempt(int resident, int number) {
        String key() {
            return "key-" + resident + "-" + number;
        }

        String name() {
            return "Олена" + (char) ('а' + number);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAfterwards() throws Exception {
        PortalProcess killed = start("first");
        List<String> sessions = sessions(killed);
        CountDownLatch several = new CountDownLatch(BEFORE_THE_KILL);
        try (ExecutorService residents = Executors.newFixedThreadPool(RESIDENTS)) {
            PortalApi api = TestedPortal.api(address(killed));
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < RESIDENTS; i++) {
                int resident = i;
                running.add(residents.submit(() -> visit(api, sessions, resident, several)));
            }
            assertThat(several.await(90, TimeUnit.SECONDS)).isTrue();
            killed.kill();
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            killed.kill();
        }
        assertThat(registrations).hasSizeBetween(BEFORE_THE_KILL / 2, RESIDENTS * EACH - 1);

        PortalProcess again = start("second");
        try {
            PortalApi api = TestedPortal.api(address(again));
            registrations.forEach((attempt, before) -> {
                assertThat(register(api, sessions, attempt)).isEqualTo(before);
                assertThat(api.open(new SessionRequest(SessionRequest.Method.PORTAL_SLIP, "", before.slipToken())))
                        .isNotNull();
            });
            bills.forEach((attempt, before) ->
                    assertThat(bill(api, sessions, attempt)).isEqualTo(before));
        } finally {
            again.kill();
        }
        assertThat(integrity()).isEqualTo("ok");
    }

    /** Registers and forms a bill in turn, until the portal is gone. */
    private void visit(PortalApi api, List<String> sessions, int resident, CountDownLatch several) {
        try {
            for (int n = 0; n < EACH; n++) {
                Attempt attempt = new Attempt(resident, n);
                registrations.put(attempt, register(api, sessions, attempt));
                bills.put(attempt, bill(api, sessions, attempt));
                several.countDown();
            }
        } catch (ResourceAccessException e) {
            assertThat(several.getCount()).as("killed").isZero();
        } catch (RestClientException e) {
            // An answer that broke off in its midst.
            assertThat(several.getCount()).as(String.valueOf(e.getMessage())).isZero();
        }
    }

    private static Registration register(PortalApi api, List<String> sessions, Attempt attempt) {
        return api.register(
                sessions.get(attempt.resident()),
                attempt.key(),
                new RegistrationRequest(attempt.name(), null, null, "739164", "1"));
    }

    private static Bill bill(PortalApi api, List<String> sessions, Attempt attempt) {
        return api.bill(
                sessions.get(attempt.resident()),
                attempt.key(),
                new BillRequest(List.of(new BillRequest.Choice("water", "sewerage", Money.of("10.00")))));
    }

    private PortalProcess start(String name) throws Exception {
        return PortalProcess.start(
                directory, name, "--registers=demo", "--database=jdbc:sqlite:" + directory.resolve("portal.db"));
    }

    private static URI address(PortalProcess portal) {
        return URI.create("http://127.0.0.1:" + portal.port());
    }

    /** Sessions of as many dwellings. */
    private static List<String> sessions(PortalProcess portal) throws Exception {
        PortalApi api = TestedPortal.api(address(portal));
        JsonNode accounts;
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address(portal).resolve("/api/v1/demonstration/accounts"))
                    .build();
            accounts = JsonMapper.builder()
                    .build()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        }
        Map<String, String> sessions = new LinkedHashMap<>();
        for (JsonNode account : accounts) {
            if (sessions.size() == RESIDENTS) {
                break;
            }
            sessions.computeIfAbsent(account.path("dwelling").toString(), _ -> open(api, account));
        }
        return List.copyOf(sessions.values());
    }

    private static String open(PortalApi api, JsonNode account) {
        String handle = api.preview(
                        AccountQuery.byAccount(account.path("account").asString()))
                .handle();
        return api.open(new SessionRequest(
                        SessionRequest.Method.CONTROL_CODE,
                        handle,
                        account.path("controlCode").asString()))
                .token();
    }

    private String integrity() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("portal.db"));
                ResultSet row = connection.createStatement().executeQuery("pragma integrity_check")) {
            row.next();
            return row.getString(1);
        }
    }
}
