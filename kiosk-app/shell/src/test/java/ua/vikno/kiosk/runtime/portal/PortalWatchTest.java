package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.published.City;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.file.DurableFile;

/** What the portal publishes is fetched anew by the time that has passed, whatever the wall clock says. */
class PortalWatchTest {
    private static final Duration PUBLISH = Duration.ofMinutes(10);
    private static final City CITY = new City("city", "City", new City.Centre("", null, null), null, true, List.of());

    @TempDir
    Path directory;

    private final MovedClock clock = MovedClock.standing();
    private final Semaphore looked = new Semaphore(0);
    private final AtomicInteger fetched = new AtomicInteger();
    private PortalWatch watch;

    @BeforeEach
    void start() throws InterruptedException {
        PortalApi portal = (PortalApi) Proxy.newProxyInstance(
                PortalApi.class.getClassLoader(), new Class<?>[] {PortalApi.class}, (self, method, arguments) -> {
                    if (method.getName().equals("city")) {
                        looked.release();
                        return CITY;
                    }
                    return List.of();
                });
        Duration never = Duration.ofHours(1);
        watch = new PortalWatch(
                portal,
                new KioskConfig.Deadlines(never, never, never, PUBLISH, never),
                clock,
                new DirectoryCopy(new DurableFile(directory.resolve("published"), 1024 * 1024), new EventLog()),
                new EventLog(),
                reachable -> {},
                published -> fetched.incrementAndGet());
        watch.start();
        looks(1);
        looksAgain();
        assertThat(fetched).hasValue(1);
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void aWallClockThatJumpsFetchesNothingEarly() throws InterruptedException {
        for (int hours : List.of(1, -2, 24, -48)) {
            clock.jump(Duration.ofHours(hours));
            looksAgain();
        }
        clock.pass(PUBLISH);
        looksAgain();

        assertThat(fetched).hasValue(1);
    }

    @Test
    void aWallClockPutBackKeepsNothingLonger() throws InterruptedException {
        clock.jump(Duration.ofDays(-1));
        clock.pass(PUBLISH.plusMillis(1));
        looksAgain();

        assertThat(fetched).hasValue(2);
    }

    /** Looks twice, so that the first of the two is over. */
    private void looksAgain() throws InterruptedException {
        for (int look = 0; look < 2; look++) {
            watch.suspect();
            looks(1);
        }
    }

    private void looks(int times) throws InterruptedException {
        assertThat(looked.tryAcquire(times, 10, TimeUnit.SECONDS)).isTrue();
    }
}
