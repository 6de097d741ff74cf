package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.Heartbeat.Machine;
import ua.vikno.portal.api.heartbeat.Heartbeat.Versions;

class HeartbeatSenderTest {
    private static final FlightPost NO_FLIGHT = new FlightPost(_ -> {}, new StandingFlight(false), new EventLog());

    private static Heartbeat beat(long running) {
        return new Heartbeat(
                new Versions("1", "25", "13"),
                running,
                null,
                true,
                new Machine(null, null, null),
                List.of(),
                null,
                null,
                Map.of(),
                Map.of(),
                null);
    }

    @Test
    void afterAnHourWithoutThePortalOneIsSentAndItIsTheNewest() throws InterruptedException {
        BlockingQueue<Long> tried = new LinkedBlockingQueue<>();
        BlockingQueue<Long> taken = new LinkedBlockingQueue<>();
        AtomicLong seconds = new AtomicLong();
        try (HeartbeatSender sender = new HeartbeatSender(
                heartbeat -> {
                    tried.add(heartbeat.runningSeconds());
                    if (heartbeat.runningSeconds() < 60) {
                        throw new ResourceAccessException("away", new HttpConnectTimeoutException("away"));
                    }
                    taken.add(heartbeat.runningSeconds());
                    return null;
                },
                () -> beat(seconds.getAndIncrement()),
                NO_FLIGHT,
                new EventLog())) {
            sender.start();
            for (long minute = 0; minute < 60; minute++) {
                assertThat(tried.poll(10, TimeUnit.SECONDS)).isEqualTo(minute);
                sender.wake();
            }

            assertThat(taken.poll(10, TimeUnit.SECONDS)).isEqualTo(60);
            assertThat(taken).isEmpty();
        }
    }

    @Test
    void aStateThatCannotBeToldEndsNothing() throws InterruptedException {
        BlockingQueue<Long> taken = new LinkedBlockingQueue<>();
        AtomicLong asked = new AtomicLong();
        try (HeartbeatSender sender = new HeartbeatSender(
                heartbeat -> {
                    taken.add(heartbeat.runningSeconds());
                    return null;
                },
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("a device that throws");
                    }
                    return beat(asked.get());
                },
                NO_FLIGHT,
                new EventLog())) {
            sender.start();
            sender.wake();

            assertThat(taken.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
        }
    }

    @Test
    void aHeartbeatComesEachMinute() {
        assertThat(HeartbeatSender.EVERY).isEqualTo(Duration.ofSeconds(60));
    }
}
