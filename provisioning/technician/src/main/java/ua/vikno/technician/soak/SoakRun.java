package ua.vikno.technician.soak;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.Speech;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.spi.Drivers.Found;
import ua.vikno.technician.Settling;
import ua.vikno.technician.commissioning.Kernel;
import ua.vikno.technician.soak.SoakLog.Count;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Words;

/** Opens all devices at once, as the kiosk does, and keeps them busy until the time is up or somebody stops it. */
final class SoakRun {
    private static final Duration UNTIL_READY = Duration.ofSeconds(8);
    private static final Duration PRINTING = Duration.ofSeconds(60);
    private static final int SHEETS = 4;
    private static final int VOLUME = 40;

    private final Drivers drivers;
    private final Words words;
    private final Kernel kernel;
    private final CountDownLatch stop;
    private final SoakLog log = new SoakLog();
    private final AtomicInteger open = new AtomicInteger();
    private volatile long begun = System.nanoTime();

    SoakRun(Drivers drivers, Words words, Kernel kernel, CountDownLatch stop) {
        this.drivers = drivers;
        this.words = words;
        this.kernel = kernel;
        this.stop = stop;
    }

    /**
     * Ends at the latest 65 s after its time.
     *
     * @param saved is given the log every minute, and at the end
     */
    SoakLog run(Map<DeviceKind, URI> addresses, SoakPlan plan, Consumer<SoakLog> saved) throws InterruptedException {
        List<Device> devices = new ArrayList<>();
        try {
            addresses.forEach((kind, address) -> open(kind, address, devices));
            devices.forEach(Device::start);
            Settling.await(devices, UNTIL_READY);
            begun = System.nanoTime();
            devices.forEach(device -> {
                look(device, device.status());
                device.listen(event -> heard(device, event));
            });
            keepBusy(devices, plan, saved);
            for (long left = PRINTING.toSeconds() + 5; open.get() > 0 && left > 0; left--) {
                if (stopped(Duration.ofSeconds(1))) {
                    break;
                }
            }
        } finally {
            devices.forEach(Device::close);
        }
        saved.accept(log);
        return log;
    }

    private void open(DeviceKind kind, URI address, List<Device> devices) {
        switch (drivers.open("soak-" + kind, kind, address)) {
            case Found.Opened(Device device) -> devices.add(device);
            case Found.Refused refused -> log.trouble(Count.FAULT, second(), address + ": " + refused.detail());
        }
    }

    private void keepBusy(List<Device> devices, SoakPlan plan, Consumer<SoakLog> saved) throws InterruptedException {
        long print = 0;
        long speech = 0;
        long save = 0;
        int round = 0;
        while (elapsed().compareTo(plan.length()) < 0) {
            long now = elapsed().toMillis();
            if (now >= print) {
                int sheet = round++ % SHEETS;
                devices.forEach(device -> print(device, sheet == 0));
                print = now + plan.print().toMillis();
            }
            if (now >= speech) {
                devices.forEach(this::speak);
                speech = now + plan.speech().toMillis();
            }
            log.sample(second(), kernel.freeMemoryMb(), kernel.hottest());
            if (now >= save) {
                saved.accept(log);
                save = now + Duration.ofMinutes(1).toMillis();
            }
            if (stopped(plan.sample())) {
                return;
            }
        }
    }

    private boolean stopped(Duration time) throws InterruptedException {
        return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void print(Device device, boolean sheet) {
        SoakPage page = new SoakPage(words, Clock.systemUTC().instant());
        JobOptions options = new JobOptions("Vikno soak", PRINTING);
        switch (device) {
            case ReceiptPrinter receipts -> watch(receipts, receipts.submit(page.receipt(), options));
            case DocumentPrinter sheets when sheet -> watch(sheets, sheets.submit(page.sheet(), options));
            default -> {}
        }
    }

    private void watch(Device printer, PrintJob job) {
        open.incrementAndGet();
        job.outcome().whenComplete((outcome, _) -> {
            switch (outcome) {
                case JobOutcome.Confirmed _ -> log.count(Count.PRINTED);
                case JobOutcome.SentUnconfirmed _ -> log.count(Count.UNCONFIRMED);
                case null, default -> trouble(Count.NOT_PRINTED, printer, printer.status());
            }
            open.decrementAndGet();
        });
    }

    private void speak(Device device) {
        if (device instanceof Speech speech) {
            Locale language = words.language();
            speech.speak(words.of(Say.of("soak.spoken")), language, VOLUME);
            log.count(Count.SPOKEN);
        }
    }

    private void heard(Device device, DeviceEvent event) {
        switch (event) {
            case DeviceEvent.Scanned _ -> log.count(Count.SCANNED);
            // Its last event tells that this run has closed it.
            case DeviceEvent.StatusChanged(DeviceStatus before, DeviceStatus now, var _)
            when before.usable() && now.state() != DeviceStatus.State.CLOSED -> look(device, now);
            default -> {}
        }
    }

    private void look(Device device, DeviceStatus now) {
        if (!now.usable()) {
            trouble(Count.FAULT, device, now);
        }
    }

    private void trouble(Count what, Device device, DeviceStatus status) {
        log.trouble(
                what,
                second(),
                words.devices().of(device.kind()) + ": " + words.devices().of(status));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private long second() {
        return elapsed().toSeconds();
    }
}
