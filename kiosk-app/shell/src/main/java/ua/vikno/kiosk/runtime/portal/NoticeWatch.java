package ua.vikno.kiosk.runtime.portal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.portal.api.fleet.FleetApi;
import ua.vikno.portal.api.fleet.Notices;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.portal.api.fleet.WeekPlan;

/**
 * Asks every 30 s what the operator tells this kiosk, notices and week plan, keeps it for the time without a portal, and looks
 * every second which notice has begun or ended.
 */
final class NoticeWatch implements Witness, AutoCloseable {
    static final Duration EVERY = Duration.ofSeconds(30);

    /** How old the time on the disk may become while there is a notice or a plan. */
    static final Duration WRITTEN_EVERY = Duration.ofMinutes(10);

    private static final Duration CLOSING = Duration.ofMillis(500);

    /** As the contract says; a portal that does not keep to it fills no screen. */
    private static final int LONGEST = 80;

    private final FleetApi portal;
    private final NoticeCopy copy;
    private final KioskClock clock;
    private final EventLog log;
    private final Consumer<@Nullable Notice> announced;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("notice-watch").unstarted(this::watch);
    private volatile @Nullable KnownNotices known;
    private volatile boolean closed;
    private @Nullable Uptime written;
    private @Nullable Notice last;

    /** @param announced told the notice that is in force, whenever it is another one; must return at once */
    NoticeWatch(
            FleetApi portal, NoticeCopy copy, KioskClock clock, EventLog log, Consumer<@Nullable Notice> announced) {
        this.portal = portal;
        this.copy = copy;
        this.clock = clock;
        this.log = log;
        this.announced = announced;
    }

    void start() {
        thread.start();
    }

    /** Ask now rather than at the next turn. */
    void ask() {
        wake.release();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            // A file that is being written is written to its end.
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void happened(Event event) {
        if (event instanceof Event.Tick) {
            look();
        }
    }

    private synchronized void look() {
        KnownNotices notices = known;
        Notice now = notices == null ? null : notices.current(clock).orElse(null);
        if (now == null ? last != null : !now.equals(last)) {
            last = now;
            announced.accept(now);
        }
    }

    private void watch() {
        guarded(this::restore);
        try {
            while (!closed) {
                guarded(this::fetch);
                guarded(this::keepTime);
                if (wake.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A step that fails ends neither the watch nor what is shown. What the portal refuses is logged by whoever watches it. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            if (!closed && Refusals.of(e, Duration.ZERO).isEmpty()) {
                log.note(LogEvent.RUNNER_BROKE, e);
            }
        }
    }

    /** The week plan, and what time it is for it; empty while nothing is known. */
    Optional<Planned> planned() {
        return Optional.ofNullable(known).map(notices -> new Planned(notices.plan(), notices.time(clock)));
    }

    /** The first frame shows what was in force a moment ago: if it has ended meanwhile, that is told. */
    private void restore() {
        KnownNotices kept =
                copy.read().map(read -> KnownNotices.kept(read, clock.uptime())).orElse(null);
        known = kept;
        look();
        if (kept != null && !kept.notices().isEmpty() && kept.current(clock).isEmpty()) {
            announced.accept(null);
        }
    }

    /** What the kiosk's own copy says is in force, for the first frame. */
    static Optional<Notice> kept(NoticeCopy copy, KioskClock clock) {
        return copy.read()
                .flatMap(read -> KnownNotices.kept(read, clock.uptime()).current(clock));
    }

    /** What the kiosk's own copy says of the week plan, for the first frame. */
    static Optional<Planned> keptPlan(NoticeCopy copy, KioskClock clock) {
        return copy.read()
                .map(read -> KnownNotices.kept(read, clock.uptime()))
                .map(notices -> new Planned(notices.plan(), notices.time(clock)));
    }

    private void fetch() {
        // The time before asking: an answer that comes late makes no notice last longer.
        Uptime asked = clock.uptime();
        Notices fresh = usable(Wellformed.check(portal.notices()));
        KnownNotices before = known;
        known = KnownNotices.told(fresh, asked);
        if (before == null
                ? !isEmpty(fresh)
                : !before.notices().equals(fresh.notices()) || !Objects.equals(before.plan(), fresh.plan())) {
            log.note(LogEvent.NOTICES_CHANGED, fresh.notices().size());
            write(fresh);
        }
        look();
    }

    private Notices usable(Notices told) {
        List<Notice> usable = told.notices().stream()
                .filter(notice -> notice.text().texts().values().stream().allMatch(NoticeWatch::line))
                .toList();
        if (usable.size() < told.notices().size()) {
            log.note(LogEvent.NOTICES_LEFT_OUT, told.notices().size() - usable.size());
        }
        WeekPlan plan = told.plan();
        boolean strange = plan != null && !Planned.isUsable(plan);
        if (strange) {
            log.note(LogEvent.PLAN_UNUSABLE);
        }
        return new Notices(told.at(), usable, strange ? null : plan);
    }

    private static boolean isEmpty(Notices told) {
        return told.notices().isEmpty() && told.plan() == null;
    }

    static boolean line(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    /** A kiosk that starts without a clock then shows nothing that ended long ago. */
    private void keepTime() {
        KnownNotices notices = known;
        boolean old = written == null || !clock.uptime().isBefore(written.plus(WRITTEN_EVERY));
        if (notices != null && old) {
            Notices now = new Notices(notices.time(clock), notices.notices(), notices.plan());
            if (!isEmpty(now)) {
                write(now);
            }
        }
    }

    private void write(Notices notices) {
        written = clock.uptime();
        copy.write(notices);
    }
}
