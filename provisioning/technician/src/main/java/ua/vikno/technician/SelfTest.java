package ua.vikno.technician;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.state.config.ConfigFile;
import ua.vikno.technician.CommandRun.Opened;

/** {@code self-test}: how each configured device is and what to do about it; good only if all are usable. */
final class SelfTest {
    private static final Duration USUAL = Duration.ofSeconds(6);

    private final CommandRun session;

    SelfTest(CommandRun session) {
        this.session = session;
    }

    int run(List<URI> addresses, @Nullable Path config, @Nullable Duration limit) throws InterruptedException {
        List<Opened> devices = new ArrayList<>();
        int refused = 0;
        if (config != null) {
            refused = configured(config, devices);
        }
        for (URI address : addresses) {
            refused += session.open(List.of(address)).map(devices::addAll).isPresent() ? 0 : 1;
        }
        List<Device> started = devices.stream().map(Opened::device).toList();
        started.forEach(Device::start);
        Settling.await(started, limit == null ? USUAL : limit);
        int bad = refused;
        for (Opened each : devices) {
            bad += tell(each) ? 0 : 1;
        }
        int all = devices.size() + refused;
        session.out()
                .tell(
                        bad == 0
                                ? session.words().text("test.good", all)
                                : session.words().text("test.bad", bad, all));
        return bad == 0 ? DevicesCommand.GOOD : DevicesCommand.BAD;
    }

    /** @return how many could not be opened */
    private int configured(Path config, List<Opened> devices) {
        Map<DeviceKind, String> addresses;
        try {
            addresses = ConfigFile.deviceAddresses(config);
        } catch (ConfigFile.Unusable e) {
            session.complain("refused.config", config, String.valueOf(e.getMessage()));
            return 1;
        }
        if (addresses.isEmpty()) {
            session.complain("refused.nothing", config);
            return 1;
        }
        int refused = 0;
        for (Map.Entry<DeviceKind, String> each : addresses.entrySet()) {
            Optional<Opened> device = open(each.getKey(), each.getValue());
            device.ifPresent(devices::add);
            refused += device.isPresent() ? 0 : 1;
        }
        return refused;
    }

    private Optional<Opened> open(DeviceKind kind, String address) {
        try {
            return session.open(kind, URI.create(address));
        } catch (IllegalArgumentException e) {
            session.complain("refused.BAD_ADDRESS", ConfigFile.key(kind) + "=" + address);
            return Optional.empty();
        }
    }

    private boolean tell(Opened each) {
        Translations words = session.words();
        DeviceStatus status = each.device().status();
        DeviceKind kind = each.device().kind();
        String step = words.nextStep(kind, status.conditions());
        StringBuilder lines = new StringBuilder("%s %-20s %-34s %s"
                .formatted(status.usable() ? "✓" : "✗", words.of(kind), words.of(status), each.address()));
        if (!status.usable() && !status.detail().isEmpty()) {
            lines.append("\n    ").append(Visible.of(status.detail()));
        }
        if (!step.isEmpty()) {
            lines.append("\n    → ").append(step);
        }
        var facts = Printout.map("device", each.address(), "kind", kind);
        facts.putAll(Printout.map(status));
        facts.put("next_step", step);
        session.out().tell(lines.toString(), facts);
        return status.usable();
    }
}
