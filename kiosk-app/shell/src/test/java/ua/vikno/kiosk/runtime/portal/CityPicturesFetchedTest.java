package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.ResourceAccessException;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.PictureContent;
import ua.vikno.portal.api.published.PublishedPicture;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.file.DurableFile;

/** The city's pictures are fetched once, kept over a restart without a network, and given up without giving up anything else. */
class CityPicturesFetchedTest {
    private static final Duration PUBLISH = Duration.ofMinutes(10);
    private static final City CITY = new City("city", "City", new City.Centre("", null, null), null, true, List.of());

    @TempDir
    Path directory;

    private final MovedClock clock = MovedClock.standing();
    private final BlockingQueue<Directory> published = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> reached = new LinkedBlockingQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String sha256 = "one";
    private volatile boolean broken;
    private PortalWatch watch;

    @BeforeEach
    void start() throws InterruptedException {
        watch = watch();
        watch.start();
        assertThat(shown()).isEqualTo("one");
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void onlyAnotherPictureIsFetchedAgain() throws InterruptedException {
        passes();
        assertThat(shown()).isEqualTo("one");
        assertThat(asked).containsExactly("emblem");

        sha256 = "two";
        passes();
        assertThat(shown()).isEqualTo("two");
        assertThat(asked).containsExactly("emblem", "emblem");
    }

    @Test
    void aPictureThatDoesNotComeLeavesTheOldOneAndThePortalIsThere() throws InterruptedException {
        sha256 = "two";
        broken = true;
        passes();

        assertThat(shown()).isEqualTo("one");
        assertThat(reached).containsExactly(true);
    }

    @Test
    void aRestartWithoutANetworkShowsWhatWasKept() throws InterruptedException {
        watch.close();
        broken = true;
        watch = watch();
        watch.start();

        assertThat(shown()).as("from the disk").isEqualTo("one");
        assertThat(shown()).as("from the portal").isEqualTo("one");
        assertThat(asked).containsExactly("emblem");
    }

    private void passes() {
        clock.pass(PUBLISH.plusMillis(1));
        watch.suspect();
    }

    /** The hash of the only picture of what is published next. */
    private String shown() throws InterruptedException {
        Directory next = published.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        List<PictureContent> pictures = next.list(Topic.PICTURES);
        assertThat(pictures).hasSize(1);
        return pictures.getFirst().sha256();
    }

    private PortalWatch watch() {
        PortalApi portal = (PortalApi) Proxy.newProxyInstance(
                PortalApi.class.getClassLoader(),
                new Class<?>[] {PortalApi.class},
                (self, method, arguments) -> answer(method.getName()));
        Duration never = Duration.ofHours(1);
        return new PortalWatch(
                portal,
                new KioskConfig.Deadlines(never, never, never, PUBLISH, never),
                clock,
                new DirectoryCopy(new DurableFile(directory.resolve("published"), 1024 * 1024), new EventLog()),
                new EventLog(),
                reached::add,
                published::add);
    }

    private Object answer(String operation) {
        return switch (operation) {
            case "city" -> CITY;
            case "pictures" -> List.of(new PublishedPicture("emblem", sha256));
            case "picture" -> {
                asked.add("emblem");
                if (broken) {
                    throw new ResourceAccessException("cut off");
                }
                yield new PictureContent("emblem", sha256, "");
            }
            default -> List.of();
        };
    }
}
