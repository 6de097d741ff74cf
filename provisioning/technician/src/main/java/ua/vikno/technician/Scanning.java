package ua.vikno.technician;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.technician.CommandRun.Opened;

/** {@code scan}: prints what is held before a scanner, exactly; good when as much was read as was asked for. */
final class Scanning {
    /** What is waited for by count; more than anybody scans by hand. */
    private static final int UNCOUNTED = Integer.MAX_VALUE;

    private final CommandRun session;

    Scanning(CommandRun session) {
        this.session = session;
    }

    int run(URI address, int count, Duration limit) throws InterruptedException {
        Optional<List<Opened>> found = session.open(List.of(address));
        if (found.isEmpty()) {
            return DevicesCommand.BAD;
        }
        if (!(found.get().getFirst().device() instanceof BarcodeScanner scanner)) {
            session.complain("refused.not-a-scanner", address);
            return DevicesCommand.BAD;
        }
        CountDownLatch left = new CountDownLatch(count);
        scanner.listen(event -> {
            switch (event) {
                case DeviceEvent.Scanned scan
                when left.getCount() > 0 -> {
                    tell(scan);
                    left.countDown();
                }
                case DeviceEvent.StatusChanged changed -> trouble(changed.now());
                default -> {}
            }
        });
        scanner.start();
        session.out().tell(session.words().text("wait.scan"));
        boolean all = left.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        boolean asked = count != UNCOUNTED;
        return all || (!asked && scanner.status().usable()) ? DevicesCommand.GOOD : DevicesCommand.BAD;
    }

    private void tell(DeviceEvent.Scanned scan) {
        session.out()
                .tell(
                        "%-4s %4d  %s".formatted(scan.symbology(), scan.text().length(), Visible.of(scan.text())),
                        "at",
                        scan.at(),
                        "symbology",
                        scan.symbology(),
                        "text",
                        scan.text());
    }

    private void trouble(DeviceStatus now) {
        if (!now.usable() && now.state() != DeviceStatus.State.CLOSED) {
            session.complain(
                    "trouble",
                    session.words().of(now),
                    session.words().nextStep(DeviceKind.BARCODE_SCANNER, now.conditions()));
        }
    }
}
