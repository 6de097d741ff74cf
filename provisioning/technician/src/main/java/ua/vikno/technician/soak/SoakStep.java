package ua.vikno.technician.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.state.file.Directories;
import ua.vikno.state.file.DurableFile;
import ua.vikno.technician.commissioning.Kernel;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;
import ua.vikno.technician.step.Words;

/** {@code soak}: keeps every configured device busy for hours and leaves the curve, also when it is broken off. */
public final class SoakStep implements Step {
    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final String USUAL_MINUTES = "480";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'soak-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Drivers drivers;
    private final KioskFile file;
    private final Words words;
    private final Path directory;
    private final String minutes;
    private final InstantSource clock;

    /**
     * @param directory where curve and page are written; made where it is missing
     * @param minutes as they were typed; empty where the step shall ask
     */
    public SoakStep(Drivers drivers, KioskFile file, Words words, Path directory, String minutes, InstantSource clock) {
        this.drivers = drivers;
        this.file = file;
        this.words = words;
        this.directory = directory;
        this.minutes = minutes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public Turn begin() {
        return minutes.isEmpty() ? ask() : length(minutes);
    }

    private Turn ask() {
        return Turn.ask(Question.type(USUAL_MINUTES, "soak.minutes"), this::length);
    }

    private Turn length(String typed) {
        if (!typed.matches("[1-9]\\d{0,4}") || Integer.parseInt(typed) > SoakPlan.LONGEST_MINUTES) {
            return Turn.tried(Finding.bad("soak.no-minutes", typed, SoakPlan.LONGEST_MINUTES), ask());
        }
        Map<DeviceKind, URI> addresses = addresses();
        Path name = directory.resolve(NAME.format(clock.instant()));
        return addresses.isEmpty()
                ? Turn.note(Finding.bad("proofs.none"), Turn.end())
                : Turn.work(
                        Say.of("soak.running", typed, name + ".json"),
                        () -> soak(addresses, Duration.ofMinutes(Integer.parseInt(typed)), name),
                        finding -> Turn.note(finding, Turn.end()));
    }

    private Map<DeviceKind, URI> addresses() {
        Map<DeviceKind, URI> addresses = new EnumMap<>(DeviceKind.class);
        for (DeviceKind kind : DeviceKind.values()) {
            String address = file.device(kind);
            if (kind != DeviceKind.NETWORK && !address.isEmpty()) {
                addresses.put(kind, URI.create(address.replace(" ", "%20")));
            }
        }
        return addresses;
    }

    /** Ctrl+C ends it at once, with curve and page of what there is. */
    private Finding soak(Map<DeviceKind, URI> addresses, Duration length, Path name) throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        Thread ending = new Thread(() -> end(stop, written));
        Runtime.getRuntime().addShutdownHook(ending);
        Instant begun = clock.instant();
        long nanos = System.nanoTime();
        try {
            Directories.create(directory);
            DurableFile json = new DurableFile(beside(name, ".json"), MAX_BYTES);
            SoakLog log = new SoakRun(drivers, words, new Kernel(Path.of("/")), stop)
                    .run(addresses, SoakPlan.of(length), now -> save(json, now));
            json.write(log.json());
            Duration ran = Duration.ofNanos(System.nanoTime() - nanos);
            Path pdf = beside(name, ".pdf");
            new DurableFile(pdf, MAX_BYTES).write(SoakPdf.of(log, file.value("kiosk.id"), begun, ran, words));
            return log.troubleCount() == 0
                    ? Finding.good("soak.good", ran.toMinutes(), SoakPdf.counted(log, words), pdf)
                    : Finding.bad("soak.bad", log.troubleCount(), SoakPdf.counted(log, words), pdf);
        } catch (IOException e) {
            return Finding.bad("report.refused", name, e);
        } finally {
            written.countDown();
        }
    }

    private static void save(DurableFile json, SoakLog log) {
        try {
            json.write(log.json());
        } catch (IOException e) {
            // A full disk now may be an empty one at the end, which says so if it is not.
            return;
        }
    }

    private static void end(CountDownLatch stop, CountDownLatch written) {
        stop.countDown();
        try {
            for (int seconds = 0; seconds < 20 && !written.await(1, TimeUnit.SECONDS); seconds++) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path beside(Path name, String ending) {
        return name.resolveSibling(name.getFileName() + ending);
    }
}
