package ua.vikno.devices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.testing.Needs;

/**
 * What holds for every device.
 *
 * @param <D> its interface
 */
@Tag(Needs.DEVICE)
public abstract class DeviceContract<D extends Device> {
    /** Nothing that waits for a device is as quick, even on a busy machine. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private D device;

    /** A healthy device, not yet started. */
    protected abstract D create() throws Exception;

    /** Removes the device from the machine; its status must say so. */
    protected abstract void unplug() throws Exception;

    protected abstract void plugIn() throws Exception;

    protected final D device() {
        return device;
    }

    protected final D ready() {
        device.start();
        Watch.until(device, DeviceStatus::usable);
        return device;
    }

    @BeforeEach
    final void make() throws Exception {
        device = create();
    }

    @AfterEach
    final void end() {
        device.close();
    }

    @Test
    void isConnectingUntilItHasBeenHeard() {
        assertThat(device.status().state()).isEqualTo(State.CONNECTING);
        assertThat(device.status().lastContact()).isNull();
    }

    @Test
    void startsAtOnceAndBecomesUsable() {
        long before = System.nanoTime();
        device.start();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
        assertThat(Watch.until(device, DeviceStatus::usable).lastContact()).isNotNull();
    }

    @Test
    void tellsWhenItGoesAndWhenItIsBack() throws Exception {
        ready();
        unplug();
        assertThat(Watch.until(device, status -> !status.usable()).conditions()).isNotEmpty();
        plugIn();
        assertThat(Watch.until(device, DeviceStatus::usable).state()).isIn(State.READY, State.DEGRADED);
    }

    @Test
    void isClosedOnceAndForAll() {
        ready();
        device.close();
        device.close();
        device.start();
        assertThat(device.status().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void tellsNothingToThoseWhoNoLongerListen() {
        AtomicInteger heard = new AtomicInteger();
        device.listen(event -> heard.incrementAndGet()).close();
        var changed = Watch.next(device, DeviceEvent.StatusChanged.class, event -> true);
        device.start();
        Watch.get(changed, device);
        assertThat(heard).hasValue(0);
    }
}
