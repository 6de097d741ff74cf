package ua.vikno.kiosk.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.KioskClock;

/**
 * Keeps the last hours of the kiosk on its disk. Everything is written on a thread of its own, from a queue with an end: who tells
 * it something never waits, and what the queue does not take is counted.
 */
public final class FlightRecorder implements AutoCloseable {
    private static final int QUEUE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LAST_WORDS = Duration.ofMillis(500);
    private static final String ENDED = "ENDED";

    /** Ids of screens are written in the code; what else might come is not an id. */
    private static final Pattern SCREEN = Pattern.compile("[a-z][a-z0-9.-]{0,59}");

    private static final int FRAMES_OF_A_FAULT = 3;

    private final KioskClock clock;
    private final @Nullable FlightRing ring;
    private final boolean crashed;
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().daemon().name("recorder").factory());
    private volatile String screen = "";
    private volatile boolean broken;

    private FlightRecorder(KioskClock clock, @Nullable FlightRing ring) {
        this.clock = clock;
        this.ring = ring;
        crashed = ring != null && !ring.last().isEmpty() && !ring.last().endsWith(" " + ENDED);
    }

    /**
     * Without a disk that takes it, it records nothing.
     *
     * @param version of the kiosk
     */
    public static FlightRecorder open(Path directory, String version, KioskClock clock, EventLog log) {
        FlightRing ring = null;
        try {
            ring = FlightRing.open(directory);
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
        FlightRecorder recorder = new FlightRecorder(clock, ring);
        recorder.write("BEGAN " + word(version));
        return recorder;
    }

    /** Whether the process before this one did not end by itself: killed, crashed, or the power was cut. */
    public boolean crashed() {
        return crashed;
    }

    /** What goes into the log, of which a fault's first places are enough. */
    public void noted(LogEvent what, String facts) {
        broken |= what == LogEvent.BEYOND_REPAIR || what == LogEvent.START_FAILED;
        StringBuilder line = new StringBuilder(what.name());
        facts.lines().limit(FRAMES_OF_A_FAULT).forEach(part -> {
            for (String each : part.strip().split(" ", -1)) {
                line.append(' ').append(word(each));
            }
        });
        write(line.toString());
    }

    /** Which screen is shown; the same again is no news. */
    public void screen(String id) {
        if (!id.equals(screen)) {
            screen = id;
            write("SCREEN " + (SCREEN.matcher(id).matches() ? id : "?"));
        }
    }

    /** How long a frame took from being asked for until it was drawn. */
    public void frame(Duration took) {
        frames.incrementAndGet();
        slowest.accumulateAndGet(took.toMillis(), Math::max);
    }

    /** Once a minute. */
    public void sample(@Nullable Integer hottest, @Nullable Long diskFreeMib, @Nullable Long memoryFreeMib) {
        Runtime runtime = Runtime.getRuntime();
        write(String.format(
                Locale.ROOT,
                "SAMPLE frames=%d slowest-ms=%d heap-mib=%d memory-free-mib=%s disk-free-mib=%s hottest=%s",
                frames.getAndSet(0),
                slowest.getAndSet(0),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                memoryFreeMib,
                diskFreeMib,
                hottest));
    }

    /** All that it holds; empty where the disk does not give it within 5 s. */
    public String text() throws InterruptedException {
        if (ring == null) {
            return "";
        }
        try {
            return writer.submit(ring::text).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            return "";
        }
    }

    /** Says that the process ends by itself, unless it does because it cannot go on. */
    @Override
    public void close() {
        if (!broken) {
            write(ENDED);
        }
        writer.shutdown();
        try {
            if (writer.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS) && ring != null) {
                ring.close();
            }
        } catch (IOException e) {
            return; // what was appended is in the kernel's hands
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String words) {
        FlightRing to = ring;
        if (to == null) {
            return;
        }
        String line = clock.instant() + " " + words;
        try {
            writer.execute(() -> append(to, line));
        } catch (RejectedExecutionException e) {
            lost.incrementAndGet();
        }
    }

    /** What cannot be written is not logged: the log tells the recorder. */
    private void append(FlightRing to, String line) {
        long missing = lost.getAndSet(0);
        try {
            if (missing > 0) {
                to.append(clock.instant() + " LOST " + missing);
                missing = 0;
            }
            to.append(line);
        } catch (IOException | IllegalArgumentException e) {
            lost.addAndGet(missing + 1);
        }
    }

    /** Printable ASCII, at most 100 letters. */
    private static String word(String text) {
        String word = text.replaceAll("[^!-~]", "_");
        return word.isEmpty() ? "_" : word.substring(0, Math.min(word.length(), 100));
    }
}
