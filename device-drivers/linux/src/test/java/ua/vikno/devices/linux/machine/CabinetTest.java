package ua.vikno.devices.linux.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.Cabinet;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.testing.Needs;

/** The cabinet's switches and lights on a GPIO chip of the kernel's (gpio-sim). */
@Tag(Needs.MACHINE)
@Timeout(180)
final class CabinetTest {
    private static final String ADDRESS =
            "cabinet+gpio:?label=vikno&presence=17&door=27&help=22&light=18&backlight=23&debounce-ms=5";

    private final BlockingQueue<DeviceEvent.InputChanged> changes = new LinkedBlockingQueue<>();
    private GpioChip chip;
    private Cabinet cabinet;

    @BeforeEach
    void plugIn() throws IOException {
        chip = new GpioChip("vikno", 32);
        cabinet = open();
        cabinet.listen(event -> {
            if (event instanceof DeviceEvent.InputChanged changed) {
                changes.add(changed);
            }
        });
        cabinet.start();
        Watch.until(cabinet, DeviceStatus::usable);
    }

    @AfterEach
    void unplug() throws IOException {
        cabinet.close();
        chip.close();
    }

    private static Cabinet open() {
        return (Cabinet)
                ((Drivers.Found.Opened) Drivers.load(false).open("cabinet", DeviceKind.CABINET, URI.create(ADDRESS)))
                        .device();
    }

    private DeviceEvent.InputChanged change() throws InterruptedException {
        DeviceEvent.InputChanged changed = changes.poll(Watch.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(changed).as("a change").isNotNull();
        return changed;
    }

    @Test
    void tellsEdgesInTheirOrder() throws Exception {
        for (boolean there : new boolean[] {true, false, true}) {
            chip.pull(17, there);
            DeviceEvent.InputChanged changed = change();
            assertThat(changed.input()).isEqualTo(CabinetInput.PRESENCE);
            assertThat(changed.active()).isEqualTo(there);
        }
        assertThat(cabinet.active(CabinetInput.PRESENCE)).isTrue();
        chip.pull(22, true);
        assertThat(change().input()).isEqualTo(CabinetInput.HELP_BUTTON);
    }

    @Test
    void lightAndBacklightFollow() throws IOException {
        cabinet.light(CabinetLight.STEADY);
        chip.awaitOutput(18, true);
        cabinet.light(CabinetLight.OFF);
        chip.awaitOutput(18, false);
        cabinet.backlight(false);
        chip.awaitOutput(23, false);
        cabinet.backlight(true);
        chip.awaitOutput(23, true);
    }

    @Test
    void theOpenDoorIsATamperedCabinet() throws Exception {
        chip.pull(27, true);
        Watch.until(cabinet, status -> status.conditions().contains(Condition.TAMPERED));
        chip.pull(27, false);
        Watch.until(cabinet, status -> status.state() == State.READY);
    }

    @Test
    void takenLinesAreToldToWhoeverComesSecond() {
        try (Device second = open()) {
            second.start();
            Watch.until(second, status -> status.conditions().contains(Condition.IN_USE_BY_OTHER));
        }
    }

    @Test
    void aChipThatVanishesIsMissedAndFoundAgain() throws Exception {
        chip.close();
        Watch.until(cabinet, status -> status.state() == State.ABSENT);
        Instant back = Instant.now();
        chip = new GpioChip("vikno", 32);
        Watch.until(cabinet, DeviceStatus::usable);
        assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(10));
        chip.pull(17, true);
        assertThat(change().active()).isTrue();
        assertThat(Path.of("/dev")).isDirectoryContaining("glob:**/gpiochip*");
    }
}
