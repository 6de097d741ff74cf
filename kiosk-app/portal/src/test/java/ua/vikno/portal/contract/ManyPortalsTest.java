package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;

/**
 * Two portals, each with its own connections and nothing else in common, on one PostgreSQL: what they promise holds for
 * both together. Each test uses a dwelling of its own.
 */
@Tag(Needs.DATABASE)
class ManyPortalsTest {
    private static final int TOGETHER = 24;

    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(TOGETHER);
    private static final List<TestedPortal> PORTALS = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        String database = SERVER.address();
        PORTALS.add(TestedPortal.start(database, "--registers=demo", "--previews-per-minute=1000"));
        PORTALS.add(TestedPortal.start(database, "--demonstration", "--previews-per-minute=1000"));
    }

    @AfterAll
    static void stop() throws Exception {
        THREADS.shutdownNow();
        PORTALS.forEach(TestedPortal::close);
    }

    @Test
    void wrongFactorsAreCountedOverBothAndTheThirdLocksBoth() throws Exception {
        Account account = account(1);
        String handle = portal(0)
                .api()
                .preview(AccountQuery.byAccount(account.number()))
                .handle();

        Map<String, Long> problems = together(i -> TestedPortal.problemOf(() -> open(i, handle, "00000" + i % 10)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(problems).isEqualTo(Map.of("wrong-factor", 2L, "locked", TOGETHER - 2L));
        assertThat(TestedPortal.problemOf(() -> open(0, handle, account.code())))
                .isEqualTo("locked");
        assertThat(TestedPortal.problemOf(() -> open(1, handle, account.code())))
                .isEqualTo("locked");
    }

    @Test
    void rightFactorsSentTogetherAllPass() throws Exception {
        Account account = account(2);
        String handle = portal(1)
                .api()
                .preview(AccountQuery.byAccount(account.number()))
                .handle();

        assertThat(together(i -> open(i, handle, account.code()).token()).distinct())
                .hasSize(TOGETHER);
    }

    @Test
    void billIsMadeOnceForItsKeyWhicheverPortalIsAsked() throws Exception {
        Session session = session(3);
        long before = count("bill");

        List<Bill> bills = together(i -> portal(i).api().bill(session.token(), "one-key", bill("10.00")))
                .toList();

        assertThat(bills).hasSize(TOGETHER).containsOnly(bills.getFirst());
        assertThat(count("bill")).isEqualTo(before + 1);
        assertThat(TestedPortal.problemOf(() -> portal(1).api().bill(session.token(), "one-key", bill("11.00"))))
                .isEqualTo("idempotency-conflict");
    }

    @Test
    void billsOfDifferentKeysAreAllMade() throws Exception {
        Session session = session(4);

        assertThat(together(i -> portal(i)
                                .api()
                                .bill(session.token(), "key-" + i, bill("10.00"))
                                .number())
                        .distinct())
                .hasSize(TOGETHER);
    }

    @Test
    void residentIsRegisteredOnceForOneKeyAndOnceForOneName() throws Exception {
        Session session = session(5);

        List<Registration> answers = together(i ->
                        patiently(() -> portal(i).api().register(session.token(), "registration", resident("Олена"))))
                .toList();
        Map<String, Long> problems = together(i -> TestedPortal.problemOf(() ->
                        patiently(() -> portal(i).api().register(session.token(), "own-" + i, resident("Ганна")))))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(answers).hasSize(TOGETHER).containsOnly(answers.getFirst());
        assertThat(problems).isEqualTo(Map.of("none", 1L, "already-registered", TOGETHER - 1L));
        assertThat(count("registration")).isEqualTo(2);
    }

    @Test
    void sessionOpenedAtOneIsContinuedAndEndedAtTheOther() throws Exception {
        Session session = session(6);

        assertThat(portal(1).api().statement(session.token()).lines()).isNotEmpty();
        portal(1).api().close(session.token());
        assertThat(TestedPortal.problemOf(() -> portal(0).api().statement(session.token())))
                .isEqualTo("session-expired");
    }

    private record Account(String number, String code) {}

    /** An account of the n-th dwelling. */
    private static Account account(int n) throws Exception {
        JsonNode accounts = JsonMapper.builder().build().readTree(portal(0).get("/api/v1/demonstration/accounts"));
        List<JsonNode> distinct = new ArrayList<>();
        accounts.forEach(account -> {
            if (distinct.stream().noneMatch(d -> d.path("dwelling").equals(account.path("dwelling")))) {
                distinct.add(account);
            }
        });
        JsonNode account = distinct.get(n);
        return new Account(
                account.path("account").asString(), account.path("controlCode").asString());
    }

    private static Session session(int n) throws Exception {
        Account account = account(n);
        String handle = portal(0)
                .api()
                .preview(AccountQuery.byAccount(account.number()))
                .handle();
        return open(0, handle, account.code());
    }

    private static Session open(int portal, String handle, String code) {
        return portal(portal).api().open(new SessionRequest(SessionRequest.Method.CONTROL_CODE, handle, code));
    }

    private static BillRequest bill(String amount) {
        return new BillRequest(List.of(new BillRequest.Choice("water", "sewerage", Money.of(amount))));
    }

    private static RegistrationRequest resident(String name) {
        return new RegistrationRequest(name, null, null, "2580", "1");
    }

    private static TestedPortal portal(int i) {
        return PORTALS.get(i % PORTALS.size());
    }

    private static long count(String table) {
        return portal(0).number("select count(*) from " + table);
    }

    /** A portal hashes 2 PINs at once and refuses who waits too long; a kiosk then asks again. */
    private static <T> T patiently(Callable<T> call) throws Exception {
        while (true) {
            try {
                return call.call();
            } catch (RestClientResponseException e) {
                if (e.getStatusCode().value() != 503) {
                    throw e;
                }
            }
        }
    }

    private interface Numbered<T> {
        T call(int i) throws Exception;
    }

    /** Many calls that start at one moment, to both portals in turn. */
    private static <T> Stream<T> together(Numbered<T> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(TOGETHER);
        List<Callable<T>> calls = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            int number = i;
            calls.add(() -> {
                start.await(30, TimeUnit.SECONDS);
                return call.call(number);
            });
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> answer : THREADS.invokeAll(calls, 90, TimeUnit.SECONDS)) {
            answers.add(answer.get());
        }
        return answers.stream();
    }
}
