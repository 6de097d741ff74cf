package ua.vikno.kiosk.runtime.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.published.City;
import ua.vikno.state.config.KioskConfig;

/** Probes the portal at its own pace and after each suspicious answer, and keeps the directory fresh. */
final class PortalWatch implements AutoCloseable {
    private final PortalApi portal;
    private final KioskConfig.Deadlines deadlines;
    private final KioskClock clock;
    private final DirectoryCopy copy;
    private final EventLog log;
    private final Consumer<Boolean> reachable;
    private final Consumer<Directory> published;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("portal-watch").unstarted(this::watch);
    private @Nullable Directory known;
    private @Nullable Uptime fetched;
    private final Set<PortalTrouble> noted = EnumSet.noneOf(PortalTrouble.class);
    private @Nullable Boolean last;
    private volatile boolean closed;

    PortalWatch(
            PortalApi portal,
            KioskConfig.Deadlines deadlines,
            KioskClock clock,
            DirectoryCopy copy,
            EventLog log,
            Consumer<Boolean> reachable,
            Consumer<Directory> published) {
        this.portal = portal;
        this.deadlines = deadlines;
        this.clock = clock;
        this.copy = copy;
        this.log = log;
        this.reachable = reachable;
        this.published = published;
    }

    void start() {
        thread.start();
    }

    /** Look now rather than at the next turn. */
    void suspect() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void watch() {
        copy.read().ifPresent(directory -> {
            log.note(
                    LogEvent.DIRECTORY_FROM_DISK,
                    Duration.between(directory.fetchedAt(), clock.instant()).toSeconds());
            known = directory;
            published.accept(directory);
        });
        try {
            while (!closed) {
                tell(look());
                if (wake.tryAcquire(deadlines.probe().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look() {
        try {
            City city = portal.city();
            Wellformed.check(city);
            if (stale(city)) {
                fetch(city);
            }
            return true;
        } catch (RuntimeException | Error e) {
            // A client that was closed under a call says so in many ways.
            if (!closed) {
                note(e);
            }
            return false;
        }
    }

    /** Each reason once, until the portal is back. */
    private void note(Throwable failure) {
        if (Refusals.of(failure, Duration.ZERO).isEmpty()) {
            log.note(LogEvent.RUNNER_BROKE, failure);
            return;
        }
        PortalTrouble trouble = PortalTrouble.of(failure);
        if (noted.add(trouble)) {
            log.note(trouble.event(), trouble, trouble.look());
        }
    }

    /** Also when the portal has taken in newer registers. What an earlier process left on disk is always fetched anew. */
    private boolean stale(City city) {
        Directory directory = known;
        Uptime since = fetched;
        return directory == null
                || since == null
                || !directory.city().equals(city)
                || since.plus(deadlines.publish()).isBefore(clock.uptime());
    }

    private void fetch(City city) {
        Instant now = clock.instant();
        Directory fresh = Directory.of(city, now);
        if (known != null) {
            fresh = fresh.with(Topic.PICTURES, known.list(Topic.PICTURES));
        }
        for (Topic<?> topic : Topic.ALL) {
            fresh = with(topic, fresh);
        }
        known = fresh;
        fetched = clock.uptime();
        copy.write(fresh);
        log.note(LogEvent.DIRECTORY_FETCHED, fresh.list(Topic.PROVIDERS).size());
        published.accept(fresh);
    }

    /** A portal older than the kiosk does not have every list yet; for want of a picture nothing is given up. */
    private <T extends Record> Directory with(Topic<T> topic, Directory directory) {
        try {
            return directory.with(topic, Wellformed.check(topic.source().apply(portal, directory)));
        } catch (HttpClientErrorException.NotFound e) {
            return directory;
        } catch (RuntimeException e) {
            if (!topic.decorates()) {
                throw e;
            }
            note(e);
            return directory;
        }
    }

    private void tell(boolean now) {
        if (last == null || last != now) {
            last = now;
            if (now) {
                noted.clear();
                log.note(LogEvent.PORTAL_BACK);
            }
            reachable.accept(now);
        }
    }
}
