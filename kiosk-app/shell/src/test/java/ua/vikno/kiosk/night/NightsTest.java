package ua.vikno.kiosk.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.visit.VisitFlow;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.api.heartbeat.NightlyTest.Step;
import ua.vikno.state.layout.StateDirectory;

/** When a kiosk tests itself, who ends that, and what is kept of it. */
class NightsTest {
    private static final Instant NIGHT = Instant.parse("2026-11-28T00:40:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final PrinterState NONE = new PrinterState(false, false, Set.of());

    @TempDir
    Path directory;

    private final MovedClock clock = MovedClock.standing();
    private final LonelyKiosk kiosk = new LonelyKiosk();
    private StateDirectory state;
    private Nights nights;

    @BeforeEach
    void aProcessBegins() {
        state = new StateDirectory(directory);
        nights = started();
    }

    /** A name by which it begins at once. */
    private Nights started() {
        return started("");
    }

    private Nights started(String name) {
        Nights begun =
                new Nights(new VisitFlow(Duration.ofSeconds(7)), kiosk, state, name, PATIENCE, clock, new EventLog());
        begun.happened(new Event.Readiness(true, true, NONE, NONE, false));
        return begun;
    }

    /** Three tries, since the portal is away. */
    private void aNightPasses(Instant at) throws InterruptedException {
        for (int tries = 0; tries < Nights.TRIES; tries++) {
            clock.pass(Nights.BETWEEN_TRIES);
            quiet(at.plus(Nights.BETWEEN_TRIES.multipliedBy(tries)), true);
        }
    }

    private void quiet(Instant at, boolean usual) throws InterruptedException {
        nights.quiet(at, usual);
        assertThat(nights.settled(PATIENCE)).isTrue();
    }

    private NightlyTest last() {
        return nights.last().orElseThrow();
    }

    private static Map<String, String> reasons(NightlyTest test) {
        return test.steps().stream()
                .filter(step -> step.reason() != null)
                .collect(Collectors.toMap(Step::name, step -> String.valueOf(step.reason())));
    }

    @Test
    void oncePerNightAndAfterARestartNotAgain() throws Exception {
        aNightPasses(NIGHT);
        assertThat(last().at()).isEqualTo(NIGHT.plus(Nights.BETWEEN_TRIES.multipliedBy(2)));
        assertThat(last().by()).isEqualTo("NIGHT");
        assertThat(kiosk.opened).hasValue(3);
        assertThat(kiosk.open).as("lines left open").hasValue(0);

        nights = started();
        clock.pass(Duration.ofHours(2));
        quiet(NIGHT.plus(Duration.ofHours(2)), true);
        assertThat(kiosk.opened).hasValue(3);

        clock.pass(Duration.ofHours(22));
        quiet(NIGHT.plus(Duration.ofHours(24)), true);
        assertThat(kiosk.opened).hasValue(4);
    }

    @Test
    void aPortalThatIsAwayIsToldAfterTheThirdTryAndWhatNeedsNoneIsWell() throws Exception {
        clock.pass(Nights.SETTLED);
        quiet(NIGHT, true);
        assertThat(nights.last()).isEmpty();
        clock.pass(Nights.BETWEEN_TRIES.minusSeconds(1));
        quiet(NIGHT, true);
        assertThat(kiosk.opened).hasValue(1);
        aNightPasses(NIGHT);

        assertThat(reasons(last()))
                .containsEntry("service-address", "PORTAL_AWAY")
                .containsEntry("service-account", "PORTAL_AWAY")
                .containsEntry("service-bill", "PORTAL_AWAY")
                .containsEntry("service-register", "PORTAL_AWAY")
                .containsEntry("service-genuine", "NOT_ENROLLED")
                .containsEntry("clock", "UNKNOWN_TIME")
                .doesNotContainKeys("service-menu", "disk", "display", "service-sign-in");
        assertThat(kiosk.drawn.get()).isGreaterThan(20);
    }

    /** The first quiet moment comes in the evening; the hour for tests is the same one for a whole fleet. */
    @Test
    void kiosksOfOneHourKeepApartAlsoAfterAnEveningOfQuiet() throws Exception {
        aNightPasses(NIGHT);
        nights = started("k");
        Instant next = NIGHT.plus(Duration.ofHours(24));
        for (int minute = -120; minute < 7; minute++) {
            quiet(next.plus(Duration.ofMinutes(minute)), minute >= 0);
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(kiosk.opened).as("its place is the 7th minute").hasValue(Nights.TRIES);
        quiet(next.plus(Duration.ofMinutes(7)), true);
        assertThat(kiosk.opened).hasValue(Nights.TRIES + 1);
    }

    @Test
    void whoeverComesEndsItAtOnceAndItIsMadeLater() throws Exception {
        kiosk.hangs = true;
        clock.pass(Nights.SETTLED);
        nights.quiet(NIGHT, true);
        assertThat(kiosk.hanging.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        nights.happened(new Event.Did(new Input.Begin()));
        assertThat(nights.settled(PATIENCE)).isTrue();
        assertThat(nights.last()).isEmpty();
        assertThat(kiosk.open).hasValue(0);
        assertThat(directory.resolve("nightly.json")).doesNotExist();

        kiosk.hangs = false;
        aNightPasses(NIGHT);
        assertThat(last().steps()).isNotEmpty();
    }

    @Test
    void aTechniciansTouchesDoNotEndTheTestThatSheAskedFor() throws Exception {
        kiosk.hangs = true;
        CompletableFuture<Optional<NightlyTest>> told = nights.now();
        assertThat(nights.now().join()).as("a second one").isEmpty();
        assertThat(kiosk.hanging.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        nights.happened(new Event.Did(new Input.Presence()));
        assertThat(told).isNotDone();
        nights.close();
        assertThat(told.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEmpty();

        kiosk.hangs = false;
        Optional<NightlyTest> second = nights.now().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(second.orElseThrow().by()).isEqualTo("STAFF");
        assertThat(nights.last()).isEqualTo(second);
    }

    @Test
    void aKioskThatIsOffAtNightTestsItselfBeforeItOpensAndNoOtherByDay() throws Exception {
        clock.pass(Nights.SETTLED.minusSeconds(1));
        quiet(NIGHT, false);
        assertThat(kiosk.opened).as("just begun").hasValue(0);
        aNightPasses(NIGHT);

        clock.pass(Duration.ofHours(20));
        quiet(NIGHT.plus(Duration.ofHours(20)), false);
        assertThat(kiosk.opened).as("in the evening after a night with a test").hasValue(3);
        clock.pass(Duration.ofHours(11));
        quiet(NIGHT.plus(Duration.ofHours(31)), false);
        assertThat(kiosk.opened).as("after a night without").hasValue(4);
    }

    @Test
    void aClockThatWasAheadDoesNotKeepItFromTestingForever() throws Exception {
        aNightPasses(NIGHT.plus(Duration.ofDays(4_000)));
        nights = started();

        clock.pass(Nights.SETTLED);
        quiet(NIGHT, true);
        assertThat(kiosk.opened).hasValue(4);
    }

    @Test
    void aDiskThatTakesNothingIsToldWithoutIt() throws Exception {
        for (String taken : new String[] {"nightly.json.new", "nightly-try.new"}) {
            Files.createDirectories(directory.resolve(taken).resolve("full"));
        }
        kiosk.room = Optional.of(5L);
        aNightPasses(NIGHT);

        assertThat(reasons(last())).containsEntry("disk", "DISK_FULL");
        assertThat(started().last()).isEmpty();
        kiosk.room = Optional.empty();
        clock.pass(Duration.ofDays(1));
        aNightPasses(NIGHT.plus(Duration.ofDays(1)));
        assertThat(reasons(last())).containsEntry("disk", "NOT_WRITTEN");
    }

    @Test
    void whatCannotBeDrawnIsNoScreen() throws Exception {
        kiosk.draws = false;
        aNightPasses(NIGHT);

        assertThat(reasons(last())).containsEntry("service-menu", "NOT_DRAWN");
    }

    @Test
    void aFileThatIsTornOrEditedIsNoResult() throws IOException {
        for (String bad : new String[] {
            "{\"at\":\"2026-11-28T00:40:00Z\",\"by\":\"NIG",
            "null",
            "{\"at\":\"2026-11-28T00:40:00Z\",\"by\":\"NIGHT\",\"seconds\":1,\"steps\":[null]}",
            "{\"at\":\"2026-11-28T00:40:00Z\",\"by\":\"<b>\",\"seconds\":1,\"steps\":[]}",
            "{\"at\":\"2026-11-28T00:40:00Z\",\"by\":\"NIGHT\",\"seconds\":1,\"steps\":[{\"name\":\"Іван\",\"outcome\":\"OK\",\"millis\":1}]}"
        }) {
            Files.writeString(directory.resolve("nightly.json"), bad);
            assertThat(started().last()).as(bad).isEmpty();
        }
    }
}
