package ua.vikno.devices.linux.cabinet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.Identification;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.spi.FoundDevice;
import ua.vikno.devices.support.DeviceClock;

/** {@code cabinet+gpio:?label=pinctrl-bcm2711&presence=17&door=27&help=22&light=18&backlight=23&active-low=door,help}. */
public final class CabinetDrivers implements DriverProvider {
    private static final Path DEV = Path.of("/dev");

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.CABINET && "cabinet+gpio".equals(uri.getScheme());
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        Set<String> known = new HashSet<>(Wiring.PARAMETERS);
        known.addAll(Set.of("chip", "label"));
        address.allowOnly(known);
        Wiring wiring = Wiring.of(address);
        String chip = address.text("chip", "");
        String label = address.text("label", "");
        if (chip.isEmpty() == label.isEmpty() || !chip.matches("(gpiochip[0-9]{1,4})?")) {
            throw new IllegalArgumentException("which chip? chip=gpiochip0 or label=…");
        }
        Lines.Opener opener = () -> GpioLines.open(chip.isEmpty() ? labelled(label) : DEV.resolve(chip), wiring);
        return new WiredCabinet(id, opener, chip + label, DeviceClock.system());
    }

    /** The chips; which line is wired to what only the one with the screwdriver knows. */
    @Override
    public List<FoundDevice> discover() {
        return GpioChip.all(DEV).stream().map(CabinetDrivers::found).toList();
    }

    private static FoundDevice found(GpioChip chip) {
        String which = chip.label().isEmpty()
                ? "chip=" + chip.node().getFileName()
                : "label=" + Identification.encoded(chip.label());
        return new FoundDevice(
                DeviceKind.CABINET,
                chip.node().toString(),
                "%s, %d lines".formatted(chip.label(), chip.lines()),
                URI.create("cabinet+gpio:?" + which + "&presence=…&door=…&help=…&light=…"));
    }

    private static Path labelled(String label) throws IOException {
        return GpioChip.all(DEV).stream()
                .filter(chip -> chip.label().equals(label))
                .findFirst()
                .map(GpioChip::node)
                .orElseThrow(() -> new NoSuchFileException("no GPIO chip is labelled " + label));
    }
}
