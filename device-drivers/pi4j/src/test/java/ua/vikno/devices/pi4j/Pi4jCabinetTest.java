package ua.vikno.devices.pi4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.Cabinet;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.DeviceEvent.InputChanged;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.contract.DeviceContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.cabinet.WiredCabinet;
import ua.vikno.devices.linux.cabinet.Wiring;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;

/** Against Pi4J's own mock pins. */
@Timeout(180)
final class Pi4jCabinetTest extends DeviceContract<Cabinet> {
    private static final Wiring WIRING = Wiring.of(DeviceAddress.of(
            URI.create("cabinet+pi4j:?presence=17&door=27&help=22&light=18&active-low=help,light&debounce-ms=0")));

    private final AtomicReference<@Nullable Context> context = new AtomicReference<>();
    private volatile boolean plugged = true;

    private Context mock() {
        if (!plugged) {
            throw new IllegalStateException("no GPIO here");
        }
        Context made = Pi4J.newContextBuilder()
                .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
                .build();
        context.set(made);
        return made;
    }

    private <T> T pin(String id, Class<T> type) {
        Context made = context.get();
        if (made == null) {
            throw new AssertionError("no context was made");
        }
        return type.cast(made.registry().get(id));
    }

    @Override
    protected Cabinet create() {
        return new WiredCabinet("cabinet", () -> Pi4jLines.open(this::mock, WIRING), "mock", DeviceClock.system());
    }

    @Override
    protected void unplug() {
        plugged = false;
        Context made = context.get();
        if (made != null) {
            made.shutdown();
        }
    }

    @Override
    protected void plugIn() {
        plugged = true;
    }

    @Test
    void edgesArriveInOrderAndLowMeansPressedWhereTheWireSaysSo() {
        Cabinet cabinet = ready();
        MockDigitalInput help = pin("HELP", MockDigitalInput.class);
        List<Boolean> heard = new ArrayList<>();
        var last = Watch.next(cabinet, InputChanged.class, event -> {
            if (event.input() == CabinetInput.PRESENCE) {
                return true;
            }
            heard.add(event.active());
            return false;
        });
        help.mockState(DigitalState.HIGH);
        help.mockState(DigitalState.LOW);
        help.mockState(DigitalState.HIGH);
        pin("PRESENCE", MockDigitalInput.class).mockState(DigitalState.HIGH);
        assertThat(Watch.get(last, cabinet).active()).isTrue();
        assertThat(heard).endsWith(true, false);
        assertThat(cabinet.active(CabinetInput.HELP_BUTTON)).isFalse();
        assertThat(cabinet.active(CabinetInput.PRESENCE)).isTrue();
    }

    @Test
    void theLightFollows() {
        Cabinet cabinet = ready();
        MockDigitalOutput light = pin("LIGHT", MockDigitalOutput.class);
        var lit = new CountDownLatch(1);
        light.addListener(event -> {
            if (event.state() == DigitalState.LOW) {
                lit.countDown();
            }
        });
        cabinet.light(CabinetLight.STEADY);
        assertThat(awaited(lit)).isTrue();
    }

    @Test
    void withoutAProviderTheCabinetIsAbsentAndTheKioskLives() {
        try (Cabinet cabinet =
                (Cabinet) new Pi4jDrivers().open("cabinet", DeviceKind.CABINET, URI.create("cabinet+pi4j:?door=27"))) {
            cabinet.start();
            assertThat(Watch.until(cabinet, status -> status.state() != State.CONNECTING)
                            .usable())
                    .isFalse();
            assertThat(cabinet.status().detail()).contains("Pi4J");
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
