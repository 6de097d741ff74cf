package ua.vikno.technician;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.technician.CommandRun.Opened;

/** {@code watch}: what devices say, line by line, until the time is up. */
final class Watching {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final CommandRun session;

    Watching(CommandRun session) {
        this.session = session;
    }

    int run(List<URI> addresses, Duration limit) throws InterruptedException {
        Optional<List<Opened>> devices = session.open(addresses);
        if (devices.isEmpty()) {
            return DevicesCommand.BAD;
        }
        for (Opened each : devices.get()) {
            each.device().listen(event -> tell(each, event));
            each.device().start();
            DeviceStatus now = each.device().status();
            status(each, now, session.clock().instant());
        }
        Thread.sleep(limit);
        return DevicesCommand.GOOD;
    }

    private void tell(Opened from, DeviceEvent event) {
        switch (event) {
            case DeviceEvent.StatusChanged(var _, DeviceStatus now, Instant at) -> status(from, now, at);
            case DeviceEvent.Scanned scan ->
                line(from, scan.at(), "scan", Visible.of(scan.text()) + "  " + scan.symbology(), "text", scan.text());
            case DeviceEvent.JobProgress job ->
                line(from, job.at(), "job", job.phase() + " " + job.pagesDone(), "phase", job.phase());
            case DeviceEvent.HeadphonesPlugged jack ->
                line(from, jack.at(), "headphones", String.valueOf(jack.plugged()), "plugged", jack.plugged());
            case DeviceEvent.KeyPressed pressed ->
                line(from, pressed.at(), "key", pressed.key().name(), "key", pressed.key());
            case DeviceEvent.PaymentProgress payment ->
                line(from, payment.at(), "payment", payment.phase().name(), "phase", payment.phase());
            case DeviceEvent.InputChanged input ->
                line(
                        from,
                        input.at(),
                        "input",
                        input.input() + " " + input.active(),
                        input.input().name(),
                        input.active());
        }
    }

    private void status(Opened from, DeviceStatus now, Instant at) {
        Device device = from.device();
        String detail = now.detail().isEmpty() ? "" : "  (" + now.detail() + ")";
        String step = session.words().nextStep(device.kind(), now.conditions());
        var facts = Printout.map("at", at, "device", from.address(), "kind", device.kind());
        facts.putAll(Printout.map(now));
        facts.put("next_step", step);
        session.out()
                .tell(
                        "%s  %-20s %s%s%s"
                                .formatted(
                                        TIME.format(at),
                                        device.id(),
                                        session.words().of(now),
                                        detail,
                                        step.isEmpty() ? "" : "\n            → " + step),
                        facts);
    }

    private void line(Opened from, Instant at, String what, String forPeople, String fact, @Nullable Object value) {
        session.out()
                .tell(
                        "%s  %-20s %s %s"
                                .formatted(TIME.format(at), from.device().id(), what, forPeople),
                        "at",
                        at,
                        "device",
                        from.address(),
                        "kind",
                        from.device().kind(),
                        "event",
                        what,
                        fact,
                        value);
    }
}
