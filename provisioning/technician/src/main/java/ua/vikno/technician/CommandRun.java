package ua.vikno.technician;

import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.spi.Drivers.Found;

/** One call of the command: how to speak, what to open, and what has been opened. */
final class CommandRun implements AutoCloseable {
    private final Translations words;
    private final Printout out;
    private final PrintStream trouble;
    private final Drivers drivers;
    private final InstantSource clock;
    private final List<Opened> opened = new CopyOnWriteArrayList<>();

    CommandRun(Translations words, Printout out, PrintStream trouble, Drivers drivers, InstantSource clock) {
        this.words = words;
        this.out = out;
        this.trouble = trouble;
        this.drivers = drivers;
        this.clock = clock;
    }

    /** A device with the address it was opened by. */
    record Opened(Device device, URI address) {}

    Translations words() {
        return words;
    }

    Printout out() {
        return out;
    }

    Drivers drivers() {
        return drivers;
    }

    InstantSource clock() {
        return clock;
    }

    void complain(String key, Object... arguments) {
        trouble.println("vikno devices: " + words.text(key, arguments));
    }

    /** Each device, not yet started; empty, once it has been said why, if one of them is refused. */
    Optional<List<Opened>> open(List<URI> addresses) {
        List<Opened> devices = new ArrayList<>();
        for (URI address : addresses) {
            List<DeviceKind> kinds = drivers.kinds(address);
            if (kinds.isEmpty()) {
                complain("refused.kind", address);
                return Optional.empty();
            }
            Optional<Opened> device = open(kinds.getFirst(), address);
            if (device.isEmpty()) {
                return Optional.empty();
            }
            devices.add(device.get());
        }
        return Optional.of(devices);
    }

    /** The device, not yet started; empty, once it has been said why, if it is refused. */
    Optional<Opened> open(DeviceKind kind, URI address) {
        String id = words.of(kind) + (opened.isEmpty() ? "" : " " + (opened.size() + 1));
        return switch (drivers.open(id, kind, address)) {
            case Found.Refused refused -> {
                complain("refused." + refused.reason(), refused.detail());
                yield Optional.empty();
            }
            case Found.Opened(Device device) -> {
                Opened now = new Opened(device, address);
                opened.add(now);
                yield Optional.of(now);
            }
        };
    }

    @Override
    public void close() {
        opened.forEach(each -> each.device().close());
    }
}
