package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.ResourceAccessException;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.fleet.Notices;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.portal.api.fleet.WeekPlan;
import ua.vikno.portal.api.fleet.WeekPlan.Brightness;
import ua.vikno.portal.api.fleet.WeekPlan.Hours;
import ua.vikno.state.layout.StateDirectory;

class NoticeWatchTest {
    /** The portal's clock; the kiosk's own stands at 1970 until it is moved. */
    private static final Instant NOON = Instant.parse("2026-11-27T10:00:00Z");

    private static final Notice HOUR = notice("hour", false, 0, 60, "Годину");

    @TempDir
    Path directory;

    private final MovedClock clock = MovedClock.standing();
    private final BlockingQueue<String> announced = new LinkedBlockingQueue<>();
    private final Semaphore asked = new Semaphore(0);
    private volatile @Nullable Notices answer;
    private @Nullable NoticeWatch watch;
    private volatile boolean throwing;

    private static Notice notice(String id, boolean stops, int from, int until, String text) {
        return new Notice(
                id,
                stops,
                NOON.plus(Duration.ofMinutes(from)),
                NOON.plus(Duration.ofMinutes(until)),
                new Localized(Map.of("uk", text)));
    }

    private NoticeWatch start(Notice... notices) throws InterruptedException {
        answer = new Notices(NOON, List.of(notices));
        return restart();
    }

    private NoticeWatch restart() throws InterruptedException {
        stop();
        NoticeWatch next = new NoticeWatch(
                this::answer,
                new NoticeCopy(new StateDirectory(directory).notices(), clock, new EventLog()),
                clock,
                new EventLog(),
                notice -> {
                    announced.add(notice == null ? "-" : notice.id());
                    if (throwing) {
                        throw new IllegalStateException("a listener that throws");
                    }
                });
        watch = next;
        asked.drainPermits();
        next.start();
        asks(next);
        return next;
    }

    private Notices answer() {
        Notices now = answer;
        asked.release();
        if (now == null) {
            throw new ResourceAccessException("away", new HttpConnectTimeoutException("away"));
        }
        return now;
    }

    /** Until two more questions were answered, so that the first of them was worked off. */
    private void asks(NoticeWatch of) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            of.ask();
            assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void tick(NoticeWatch of) {
        of.happened(new Event.Tick(clock.instant(), clock.uptime()));
    }

    @AfterEach
    void stop() {
        if (watch != null) {
            watch.close();
        }
    }

    @Test
    void isAskedTwiceAMinuteAtLeast() {
        assertThat(NoticeWatch.EVERY).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    @Test
    void aNoticeBeginsAndEndsByThePortalsTimeWhateverTheWallClockDoes() throws InterruptedException {
        NoticeWatch of = start(HOUR, notice("stop", true, 10, 20, "Стоп"));
        assertThat(announced).containsExactly("hour");
        for (int hours : List.of(1, -3, 20_000, -20_000)) {
            clock.jump(Duration.ofHours(hours));
            tick(of);
        }
        assertThat(announced).containsExactly("hour");

        clock.pass(Duration.ofMinutes(10));
        tick(of);
        clock.pass(Duration.ofMinutes(10));
        tick(of);
        clock.pass(Duration.ofMinutes(39));
        tick(of);
        assertThat(announced).containsExactly("hour", "stop", "hour");
        answer = null;
        clock.pass(Duration.ofMinutes(1));
        tick(of);
        assertThat(announced).containsExactly("hour", "stop", "hour", "-");
    }

    @Test
    void afterARestartWithoutThePortalItStillShowsAndStillEnds() throws InterruptedException {
        start(HOUR);
        answer = null;
        clock.pass(Duration.ofMinutes(30));
        NoticeWatch of = restart();
        assertThat(announced).containsExactly("hour", "hour");
        clock.pass(Duration.ofMinutes(29));
        tick(of);
        assertThat(announced).hasSize(2);
        clock.pass(Duration.ofMinutes(1));
        tick(of);
        assertThat(announced).containsExactly("hour", "hour", "-");
    }

    @Test
    void aClockThatFellBackShowsItNoLongerThanItWasToStand() throws InterruptedException {
        start(HOUR);
        answer = null;
        clock.jump(Duration.ofDays(-900));
        NoticeWatch of = restart();
        assertThat(announced).containsExactly("hour", "hour");
        clock.pass(Duration.ofMinutes(60));
        tick(of);
        assertThat(announced).containsExactly("hour", "hour", "-");
    }

    @Test
    void aClockThatIsPutRightAfterTheStartCounts() throws InterruptedException {
        start(HOUR);
        answer = null;
        clock.jump(Duration.ofDays(-900));
        NoticeWatch of = restart();
        clock.jump(Duration.ofDays(900).plusHours(2));
        tick(of);
        assertThat(announced).containsExactly("hour", "hour", "-");
    }

    @Test
    void whatIsEndedAtThePortalIsGoneFromTheDiskToo() throws InterruptedException {
        NoticeWatch of = start(HOUR);
        answer = new Notices(NOON, List.of());
        asks(of);
        answer = null;
        restart();
        assertThat(announced).containsExactly("hour", "-");
    }

    @Test
    void whatNoStripHasRoomForIsLeftOut() throws InterruptedException {
        start(HOUR, notice("long", true, 0, 60, "Р".repeat(81)), notice("lines", true, 0, 60, "Р\nР"));
        assertThat(announced).containsExactly("hour");
    }

    @Test
    void aListenerThatThrowsEndsNoWatch() throws InterruptedException {
        start(HOUR);
        throwing = true;
        NoticeWatch of = restart();
        throwing = false;
        answer = new Notices(NOON, List.of());
        asks(of);
        assertThat(announced).containsExactly("hour", "hour", "-");
    }

    @Test
    void theFirstFrameHasWhatWasInForceAndHearsWhenItHasEndedMeanwhile() throws InterruptedException {
        start(HOUR);
        // A question that is still being answered would see the clock move, too.
        stop();
        answer = null;
        clock.pass(Duration.ofMinutes(59));
        assertThat(kept()).contains(HOUR);

        clock.pass(Duration.ofMinutes(1));
        assertThat(kept()).isEmpty();
        restart();
        assertThat(announced).containsExactly("hour", "-");
    }

    private Optional<Notice> kept() {
        return PortalAccess.lastNotice(new StateDirectory(directory).notices(), clock, new EventLog());
    }

    @Test
    void aDamagedCopyIsNoNotice() throws IOException, InterruptedException {
        new StateDirectory(directory).notices().write("{\"at\":1,");
        assertThat(kept()).isEmpty();
        restart();
        assertThat(announced).isEmpty();
    }

    @Test
    void theWeekPlanIsKeptForAStartWithoutAPortalAndCountedByThePortalsTime() throws InterruptedException {
        WeekPlan plan = new WeekPlan(
                List.of(new Hours(DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(13, 0))),
                List.of(),
                false,
                new Brightness(LocalTime.of(7, 0), 100, LocalTime.of(19, 0), 60),
                LocalTime.of(3, 30));
        answer = new Notices(NOON, List.of(), plan);
        NoticeWatch first = restart();
        assertThat(first.planned()).map(Planned::plan).contains(plan);
        answer = null;
        NoticeWatch offline = restart();

        assertThat(offline.planned()).map(Planned::plan).contains(plan);
        assertThat(offline.planned().map(Planned::closed)).as("noon in Kyiv").isEmpty();
        clock.pass(Duration.ofHours(1));
        assertThat(offline.planned().map(Planned::closed)).as("one o'clock").isPresent();
    }

    @Test
    void aPlanThatBreaksTheContractIsLeftOut() throws InterruptedException {
        answer = new Notices(
                NOON,
                List.of(),
                new WeekPlan(List.of(), List.of(), false, new Brightness(LocalTime.NOON, 0, LocalTime.NOON, 0), null));
        NoticeWatch one = restart();

        assertThat(one.planned()).isPresent();
        assertThat(one.planned().map(Planned::plan)).isEmpty();
    }
}
