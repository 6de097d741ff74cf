package ua.vikno.portal.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.vikno.portal.options.PortalOptions;

/** Lets go each night at 3, city's time, what is kept no longer. Of several portals each does it; the second finds nothing. */
final class NightlyRetention {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyRetention.class);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final Retention retention;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    NightlyRetention(Retention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    void start() {
        Future<?> _ = executor.schedule(this::night, untilNight().toMillis(), TimeUnit.MILLISECONDS);
    }

    Duration untilNight() {
        ZonedDateTime now = clock.instant().atZone(PortalOptions.ZONE);
        ZonedDateTime night = now.with(NIGHT);
        return Duration.between(now, night.isAfter(now) ? night : night.plusDays(1));
    }

    private void night() {
        try {
            retention.keep().forEach((what, rows) -> LOG.warn("retention: {} of {} let go", rows, what));
        } catch (RuntimeException e) {
            LOG.error("retention: {}, tried again tomorrow", e.getClass().getName());
        }
        if (!executor.isShutdown()) {
            start();
        }
    }

    void close() {
        executor.shutdownNow();
    }
}
