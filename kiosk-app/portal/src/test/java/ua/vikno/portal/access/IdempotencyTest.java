package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.contract.PostgresServer;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

@Tag(Needs.DATABASE)
class IdempotencyTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void requestSentToTheOtherPortalMeanwhileWaitsAndGivesTheFirstAnswer(boolean embedded) throws Exception {
        CountDownLatch creating = new CountDownLatch(1);
        CountDownLatch prepared = new CountDownLatch(1);
        try (Database one = open(embedded);
                Database other = open(embedded);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<String> first = threads.submit(
                    () -> new Idempotency(one, Clock.systemUTC()).once("kiosk", "bill", "key", "r", () -> "", _ -> {
                        creating.countDown();
                        await(prepared);
                        return "first";
                    }));
            Future<String> second = threads.submit(() -> new Idempotency(other, Clock.systemUTC())
                    .once(
                            "kiosk",
                            "bill",
                            "key",
                            "r",
                            () -> {
                                await(creating);
                                prepared.countDown();
                                return "";
                            },
                            _ -> "second"));

            assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo("first");
            assertThat(second.get(60, TimeUnit.SECONDS)).isEqualTo("first");
            assertThat(catchThrowableOfType(
                                    ProblemException.class,
                                    () -> new Idempotency(one, Clock.systemUTC())
                                            .once("kiosk", "bill", "key", "r2", () -> "", _ -> "x"))
                            .problem())
                    .isEqualTo(Problem.IDEMPOTENCY_CONFLICT);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasTakenMeanwhileIsPreparedAnewAndAFailureLeavesTheKeyFree(boolean embedded) {
        try (Database database = open(embedded)) {
            Idempotency idempotency = new Idempotency(database, Clock.systemUTC());
            int[] drawn = new int[1];
            String number = idempotency.once("kiosk", "bill", "drawn", "r", () -> ++drawn[0], draw -> {
                if (draw == 1) {
                    throw new DuplicateKeyException("taken");
                }
                return "number " + draw;
            });
            assertThat(number).isEqualTo("number 2");

            assertThat(catchThrowableOfType(
                            IllegalStateException.class,
                            () -> idempotency.once("kiosk", "bill", "failed", "r", () -> "", _ -> {
                                throw new IllegalStateException("disk full");
                            })))
                    .isNotNull();
            assertThat(idempotency.once("kiosk", "bill", "failed", "r", () -> "", _ -> "made"))
                    .isEqualTo("made");
        }
    }

    private Database open(boolean embedded) {
        return Database.open(embedded ? "jdbc:sqlite:" + directory.resolve("portal.db") : SERVER.address());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
