package ua.vikno.portal.fleet;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.vikno.portal.fleet.AlertQueue.Message;
import ua.vikno.portal.fleet.AlertQueue.Outcome;
import ua.vikno.portal.fleet.Webhook.Delivery;

/** Each 30 s looks at the kiosks and sends what waits; does nothing without a webhook. */
final class AlertWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
    private static final long SECONDS = 30;

    private final AlertRound round;
    private final AlertQueue queue;
    private final Optional<Webhook> webhook;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("alerts").daemon().factory());

    AlertWatch(AlertRound round, AlertQueue queue, Optional<Webhook> webhook, Clock clock) {
        this.round = round;
        this.queue = queue;
        this.webhook = webhook;
        this.clock = clock;
    }

    void start() {
        webhook.ifPresent(receiver -> {
            Future<?> _ = executor.scheduleWithFixedDelay(() -> turn(receiver), SECONDS, SECONDS, TimeUnit.SECONDS);
        });
    }

    private void turn(Webhook receiver) {
        try {
            round.look();
            send(receiver);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("alerts: {}, tried again in {} s", e.getClass().getName(), SECONDS);
        }
    }

    /** Sends what is due, until the receiver takes one not. */
    void send(Webhook receiver) throws InterruptedException {
        for (int i = 0; i < AlertQueue.MOST; i++) {
            Instant now = clock.instant();
            Optional<Message> taken = queue.take(now);
            if (taken.isEmpty() || !send(receiver, taken.get(), now)) {
                return;
            }
        }
    }

    private boolean send(Webhook receiver, Message message, Instant now) throws InterruptedException {
        return switch (receiver.send(message.id(), message.body(), now)) {
            case Delivery.Taken() -> {
                queue.settle(message, Outcome.SENT);
                yield true;
            }
            case Delivery.Failed(String reason) -> {
                boolean last = message.made().plus(AlertQueue.GIVEN_UP).isBefore(now);
                if (last) {
                    queue.settle(message, Outcome.GIVEN_UP);
                }
                LOG.warn("alerts: try {} failed, {}{}", message.tries(), reason, last ? ", given up" : "");
                yield false;
            }
        };
    }

    void close() {
        executor.shutdownNow();
        webhook.ifPresent(Webhook::close);
    }
}
