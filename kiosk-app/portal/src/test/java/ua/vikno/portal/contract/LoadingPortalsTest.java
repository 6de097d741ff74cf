package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.devices.testing.Needs;

/** Two portals on one PostgreSQL are sent registers: one is loaded at a time, and no id is given twice. */
@Tag(Needs.DATABASE)
class LoadingPortalsTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(3);
    private static final List<TestedPortal> PORTALS = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        String database = SERVER.address();
        PORTALS.add(TestedPortal.start(database, "--demonstration"));
        PORTALS.add(TestedPortal.start(database, "--demonstration"));
    }

    @AfterAll
    static void stop() throws Exception {
        THREADS.shutdownNow();
        PORTALS.forEach(TestedPortal::close);
    }

    @Test
    void registerIsRefusedWhileTheOtherPortalLoadsOne() throws Exception {
        portal(0)
                .sql("insert into load_at_work (slot, load_id, form, beat_at) values (1, 999999, 'water', %d)"
                        .formatted(System.currentTimeMillis()));
        try {
            assertThat(portal(0).put("heat", sample("heat"))).isEqualTo(429);
            assertThat(portal(1).put("heat", sample("heat"))).isEqualTo(429);
        } finally {
            portal(0).sql("delete from load_at_work");
        }
    }

    @Test
    void registersSentToBothAtOnceAreTakenOneAfterTheOther() throws Exception {
        List<Callable<Integer>> sent =
                List.of(() -> untilTaken(0, "water"), () -> untilTaken(1, "heat"), () -> untilTaken(1, "water"));
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : THREADS.invokeAll(sent, 60, TimeUnit.SECONDS)) {
            answers.add(answer.get());
        }

        assertThat(answers).containsOnly(200);
        assertThat(portal(0).number("select count(*) from load_at_work")).isZero();
        assertThat(portal(0)
                        .number("select count(*) from (select provider, number, folded_key from account"
                                + " group by provider, number, folded_key having count(*) > 1) twice"))
                .isZero();
        assertThat(portal(0).number("select count(*) from account where dwelling_id is null"))
                .isZero();
    }

    private static int untilTaken(int portal, String form) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(50);
        int status = 429;
        while (status == 429 && System.nanoTime() < end) {
            status = portal(portal).put(form, sample(form));
        }
        return status;
    }

    private static byte[] sample(String form) throws Exception {
        try (var in = LoadingPortalsTest.class.getResourceAsStream("/sample/" + form + ".csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static TestedPortal portal(int i) {
        return PORTALS.get(i);
    }
}
