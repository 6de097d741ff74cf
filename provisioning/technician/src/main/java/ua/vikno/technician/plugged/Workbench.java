package ua.vikno.technician.plugged;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.Speech;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.spi.Drivers.Found;
import ua.vikno.devices.spi.FoundDevice;
import ua.vikno.technician.Settling;

/** Opens a device, has it do one thing, and closes it. Every call ends by itself, at the latest after its own limit. */
final class Workbench {
    static final Set<KeypadKey> KEYS = EnumSet.range(KeypadKey.UP, KeypadKey.HELP);

    private static final Duration UNTIL_READY = Duration.ofSeconds(8);
    private static final Duration PRINTING = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration SPEAKING = Duration.ofSeconds(15);
    private static final int QUEUE = 64;
    private static final int VOLUME = 80;
    private static final int LOOK_MS = 50;

    private final Drivers drivers;
    private final Duration patience;

    /** @param patience how long the technician has for a scan, a plug or all keys */
    Workbench(Drivers drivers, Duration patience) {
        this.drivers = drivers;
        this.patience = patience;
    }

    List<FoundDevice> discover() throws InterruptedException {
        return drivers.discover().stream()
                .filter(each -> drivers.kinds(each.address()).contains(each.kind()))
                .toList();
    }

    Proof usable(DeviceKind kind, URI address) throws InterruptedException {
        return with(kind, address, _ -> new Proof.Worked());
    }

    /** A page on which {@code code} stands, in letters and as a QR code. */
    Proof print(DeviceKind kind, URI address, ProofPage page) throws InterruptedException {
        JobOptions options = new JobOptions("Vikno test page", PRINTING);
        return with(kind, address, device -> {
            PrintJob job = switch (device) {
                case ReceiptPrinter receipts -> receipts.submitTestPage(page.receipt(), options);
                case DocumentPrinter sheets -> sheets.submit(page.sheet(), options);
                default -> throw new IllegalArgumentException(kind + " prints nothing");
            };
            return outcome(job);
        });
    }

    Proof scan(URI address) throws InterruptedException {
        return event(
                DeviceKind.BARCODE_SCANNER,
                address,
                event -> event instanceof DeviceEvent.Scanned scan ? new Proof.Read(scan.text()) : null);
    }

    Proof headphones(URI address) throws InterruptedException {
        return event(
                DeviceKind.HEADPHONE_JACK,
                address,
                event -> event instanceof DeviceEvent.HeadphonesPlugged jack && jack.plugged()
                        ? new Proof.Worked()
                        : null);
    }

    /** Waits for each of the six keys. */
    Proof keys(URI address) throws InterruptedException {
        Set<KeypadKey> missing = EnumSet.copyOf(KEYS);
        return event(DeviceKind.KEYPAD, address, event -> {
            if (event instanceof DeviceEvent.KeyPressed pressed) {
                missing.remove(pressed.key());
            }
            return missing.isEmpty() ? new Proof.Worked() : null;
        });
    }

    Proof speak(URI address, String text, Locale language) throws InterruptedException {
        return with(DeviceKind.SPEECH, address, device -> {
            Speech speech = (Speech) device;
            speech.speak(text, language, VOLUME);
            long end = System.nanoTime() + SPEAKING.toNanos();
            while (speech.speaking() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
            return speech.speaking() ? new Proof.Nothing() : new Proof.Worked();
        });
    }

    private Proof event(DeviceKind kind, URI address, Function<DeviceEvent, @Nullable Proof> wanted)
            throws InterruptedException {
        BlockingQueue<DeviceEvent> events = new LinkedBlockingQueue<>(QUEUE);
        return with(kind, address, device -> {
            try (var _ = device.listen(events::offer)) {
                long end = System.nanoTime() + patience.toNanos();
                for (long left = patience.toNanos(); left > 0; left = end - System.nanoTime()) {
                    DeviceEvent event = events.poll(left, TimeUnit.NANOSECONDS);
                    Proof proof = event == null ? null : wanted.apply(event);
                    if (proof != null) {
                        return proof;
                    }
                }
                return new Proof.Nothing();
            }
        });
    }

    /** What is done with a device that is ready. */
    private interface Use {
        Proof with(Device device) throws InterruptedException;
    }

    private Proof with(DeviceKind kind, URI address, Use use) throws InterruptedException {
        return switch (drivers.open("setup", kind, address)) {
            case Found.Refused refused -> new Proof.Refused(refused.detail());
            case Found.Opened(Device opened) -> {
                try (Device device = opened) {
                    device.start();
                    Settling.await(List.of(device), UNTIL_READY);
                    DeviceStatus status = device.status();
                    yield status.usable() ? use.with(device) : new Proof.Trouble(status.conditions(), status.detail());
                }
            }
        };
    }

    private static Proof outcome(PrintJob job) throws InterruptedException {
        try {
            JobOutcome outcome =
                    job.outcome().toCompletableFuture().get(PRINTING.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            return switch (outcome) {
                case JobOutcome.Confirmed _, JobOutcome.SentUnconfirmed _ -> new Proof.Worked();
                case JobOutcome.FailedNothingPrinted(var why) -> new Proof.Trouble(why, "");
                case JobOutcome.FailedMaybePartial(var why, var _) -> new Proof.Trouble(why, "");
                case JobOutcome.Cancelled _ -> new Proof.Nothing();
            };
        } catch (TimeoutException e) {
            return new Proof.Trouble(Set.of(Condition.STALLED), "");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
