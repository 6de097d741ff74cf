package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;

/** Registrations that are sent at one moment to a portal with an embedded database. */
class TogetherTest {
    private static final int TOGETHER = 24;

    @TempDir
    Path directory;

    @Test
    void oneKeyMakesOneCabinetAndOneNameToo() throws Exception {
        try (TestedPortal portal =
                        TestedPortal.start("jdbc:sqlite:" + directory.resolve("portal.db"), "--registers=demo");
                ExecutorService threads = Executors.newFixedThreadPool(TOGETHER)) {
            Session session = paper(portal);

            assertThat(together(threads, _ -> register(portal, session, "key", "Олена")))
                    .isEqualTo(Map.of("201", (long) TOGETHER));
            assertThat(together(threads, i -> register(portal, session, "key-" + i, "Ганна")))
                    .isEqualTo(Map.of("201", 1L, "409", TOGETHER - 1L));
            assertThat(portal.number("select count(*) from registration")).isEqualTo(2);
        }
    }

    private static String register(TestedPortal portal, Session session, String key, String name) {
        RestClientResponseException refusal = catchThrowableOfType(
                RestClientResponseException.class,
                () -> portal.api()
                        .register(session.token(), key, new RegistrationRequest(name, null, null, "7391", "1")));
        return refusal == null ? "201" : String.valueOf(refusal.getStatusCode().value());
    }

    private static Session paper(TestedPortal portal) throws Exception {
        JsonNode account = JsonMapper.builder()
                .build()
                .readTree(portal.get("/api/v1/demonstration/accounts"))
                .path(0);
        String handle = portal.api()
                .preview(AccountQuery.byAccount(account.path("account").asString()))
                .handle();
        return portal.api()
                .open(new SessionRequest(
                        SessionRequest.Method.CONTROL_CODE,
                        handle,
                        account.path("controlCode").asString()));
    }

    private interface Numbered {
        String call(int i);
    }

    /** How often each answer came. */
    private static Map<String, Long> together(ExecutorService threads, Numbered call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(TOGETHER);
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            int number = i;
            calls.add(() -> {
                start.await(30, TimeUnit.SECONDS);
                return call.call(number);
            });
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : threads.invokeAll(calls, 90, TimeUnit.SECONDS)) {
            answers.add(answer.get());
        }
        return answers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
