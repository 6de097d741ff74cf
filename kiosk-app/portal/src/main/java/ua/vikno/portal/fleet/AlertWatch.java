package ua.vikno.portal.fleet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.vikno.portal.fleet.AlertQueue.Message;
import ua.vikno.portal.fleet.AlertQueue.Outcome;
import ua.vikno.portal.fleet.AlertReceiver.Delivery;

/** Each 30 s looks at the kiosks and sends what waits; does nothing where nobody is to be told. */
final class AlertWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
    private static final long SECONDS = 30;

    private final AlertRound round;
    private final List<Line> lines;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("alerts").daemon().factory());

    /** A receiver, and what waits for it. */
    record Line(AlertQueue queue, AlertReceiver receiver) {}

    AlertWatch(AlertRound round, List<Line> lines, Clock clock) {
        this.round = round;
        this.lines = List.copyOf(lines);
        this.clock = clock;
    }

    void start() {
        if (!lines.isEmpty()) {
            Future<?> _ = executor.scheduleWithFixedDelay(this::turn, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void turn() {
        try {
            round.look();
            for (Line line : lines) {
                send(line);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("alerts: {}, tried again in {} s", e.getClass().getName(), SECONDS);
        }
    }

    /** Sends what is due, until the receiver takes one not. */
    void send(Line line) throws InterruptedException {
        for (int i = 0; i < AlertQueue.MOST; i++) {
            Instant now = clock.instant();
            Optional<Message> taken = line.queue().take(now);
            if (taken.isEmpty() || !send(line, taken.get(), now)) {
                return;
            }
        }
    }

    private boolean send(Line line, Message message, Instant now) throws InterruptedException {
        return switch (line.receiver().send(message.id(), message.body(), now)) {
            case Delivery.Taken() -> {
                line.queue().settle(message, Outcome.SENT);
                yield true;
            }
            case Delivery.Failed(String reason) -> {
                boolean last = message.made().plus(AlertQueue.GIVEN_UP).isBefore(now);
                if (last) {
                    line.queue().settle(message, Outcome.GIVEN_UP);
                }
                LOG.warn(
                        "alerts: try {} by {} failed, {}{}",
                        message.tries(),
                        line.receiver().name(),
                        reason,
                        last ? ", given up" : "");
                yield false;
            }
        };
    }

    void close() {
        executor.shutdownNow();
        lines.forEach(line -> line.receiver().close());
    }
}
