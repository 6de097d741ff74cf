package ua.vikno.devices.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.StatusChanged;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.DEVICE)
@Timeout(120)
final class DeviceBaseTest {
    /** A driver that stumbles over its own feet the first times it is lived. */
    private static final class Stumbling extends DeviceBase {
        private final AtomicInteger lives = new AtomicInteger();
        private final CountDownLatch ended = new CountDownLatch(1);
        private final int stumbles;

        Stumbling(int stumbles) {
            super("stumbling", DeviceKind.CABINET, DeviceClock.system(), Duration.ZERO);
            this.stumbles = stumbles;
        }

        @Override
        protected void begin() {
            Runnable life = surviving(this::live);
            Thread.ofPlatform().daemon().start(() -> {
                life.run();
                ended.countDown();
            });
        }

        private void live() {
            board().post(Reading.answered(Set.of(), false, "serving"));
            if (lives.incrementAndGet() <= stumbles) {
                throw new IllegalStateException("a foot");
            }
        }

        @Override
        protected void end() {
            // Nothing waits.
        }
    }

    @Test
    void aDriverThatBreaksIsAFaultAndServesAgain() throws InterruptedException {
        try (Stumbling driver = new Stumbling(1)) {
            var stumbled = Watch.next(
                    driver, StatusChanged.class, change -> change.now().state() == State.FAULT);
            driver.start();
            var fault = Watch.get(stumbled, driver).now();
            assertThat(fault.conditions()).containsExactly(Condition.UNRECOVERABLE);
            assertThat(fault.detail()).contains("a foot");
            Watch.until(driver, status -> status.state() == State.READY);
            assertThat(driver.ended.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(driver.lives).hasValue(2);
        }
    }

    @Test
    void aDriverThatAlwaysBreaksEndsWhenItIsClosed() throws InterruptedException {
        Stumbling driver = new Stumbling(Integer.MAX_VALUE);
        var stumbled =
                Watch.next(driver, StatusChanged.class, change -> change.now().state() == State.FAULT);
        driver.start();
        Watch.get(stumbled, driver);
        driver.close();
        assertThat(driver.ended.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
