package ua.vikno.portal.fleet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.vikno.portal.store.Database;

/**
 * Each minute tells a collector of OpenTelemetry how the kiosks are; does nothing where there is none. Nothing waits to be sent: what a
 * collector did not take is told by the next minute's, as it is then.
 */
final class OtlpWatch {
    private static final Logger LOG = LoggerFactory.getLogger(OtlpWatch.class);
    private static final long SECONDS = 60;
    /** Of one message, which is then some 0.5 MB before it is packed. */
    private static final int KIOSKS = 100;

    private final @Nullable OtlpCollector collector;
    private final OtlpBody body;
    private final KioskStates states;
    private final Database database;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("otlp").daemon().factory());
    private boolean trouble;

    /** @param collector null for none */
    OtlpWatch(@Nullable OtlpCollector collector, OtlpBody body, KioskStates states, Database database, Clock clock) {
        this.collector = collector;
        this.body = body;
        this.states = states;
        this.database = database;
        this.clock = clock;
    }

    void start() {
        if (collector != null) {
            Future<?> _ = executor.scheduleWithFixedDelay(() -> turn(collector), SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void turn(OtlpCollector to) {
        try {
            told(tell(to));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            told(Optional.of(e.getClass().getName()));
        }
    }

    /** @return why not; the rest is not tried then, unless only a part was rejected */
    Optional<String> tell(OtlpCollector to) throws InterruptedException {
        Instant now = clock.instant();
        List<KioskState> kiosks = states.served(states.all());
        Optional<String> failure = to.send(body.of(List.of(AlertMetrics.of(AlertQueue.counts(database))), now));
        for (int from = 0;
                failure.filter(why -> !why.equals(OtlpCollector.PART)).isEmpty() && from < kiosks.size();
                from += KIOSKS) {
            List<KioskState> some = new ArrayList<>(kiosks.subList(from, Math.min(from + KIOSKS, kiosks.size())));
            Optional<String> next = to.send(body.of(FleetMetrics.of(some, now), now));
            failure = next.isPresent() ? next : failure;
        }
        return failure;
    }

    /** A collector that is away for a night is one line in the log, and another when it is back. */
    private void told(Optional<String> failure) {
        if (trouble && failure.isEmpty()) {
            LOG.info("otlp: the collector takes metrics again");
        } else if (!trouble && failure.isPresent()) {
            LOG.warn("otlp: the collector did not take metrics: {}, tried again each {} s", failure.get(), SECONDS);
        }
        trouble = failure.isPresent();
    }

    void close() {
        executor.shutdownNow();
        if (collector != null) {
            collector.close();
        }
    }
}
