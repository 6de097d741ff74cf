package ua.vikno.kiosk.boot;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.runtime.Witness;

/**
 * Beats only while everything a resident needs is alive: the host's loop takes a tick, the toolkit's thread runs what the loop
 * asks for, the renderer draws it, and the display server answers. A renderer draws in order: once it has drawn the pixel that is
 * asked for here, it has drawn all frames before.
 */
final class Heartbeat implements Witness {
    /** Without a watchdog that wants more, and at most. */
    static final Duration EVERY = Duration.ofSeconds(5);

    /** A tick is a second, but never to the millisecond. */
    private static final Duration HALF_A_TICK = Duration.ofMillis(500);

    private final Duration every;
    private final Consumer<Duration> beat;
    private final Guard guard;
    private final Rectangle pixel = new Rectangle(1, 1);
    private final WritableImage drawn = new WritableImage(1, 1);
    private Uptime next = Uptime.ZERO;

    /**
     * How often systemd wants to hear it: in half of its patience (sd_watchdog_enabled(3)), at most every {@link #EVERY}. Ticks
     * allow for no less than a second, which is enough for a watchdog of 4 s and more.
     *
     * @param watchdog the value of {@code WATCHDOG_USEC}, in microseconds; null or no number where there is no watchdog
     */
    static Duration every(@Nullable String watchdog) {
        try {
            Duration half = Duration.of(Long.parseLong(String.valueOf(watchdog)), ChronoUnit.MICROS)
                    .dividedBy(2);
            return half.isPositive() && half.compareTo(EVERY) < 0 ? half : EVERY;
        } catch (NumberFormatException e) {
            return EVERY;
        }
    }

    /** @param beat called on a thread of its own, with how long the toolkit took to draw; may wait for the disk */
    Heartbeat(Duration every, Consumer<Duration> beat, Guard guard) {
        this.every = every;
        this.beat = beat;
        this.guard = guard;
    }

    @Override
    public void happened(Event event) {
        if (event instanceof Event.Tick tick && !tick.uptime().isBefore(next)) {
            next = tick.uptime().plus(every.minus(HALF_A_TICK));
            long asked = System.nanoTime();
            Platform.runLater(() -> draw(asked));
        }
    }

    private void draw(long asked) {
        var _ = pixel.snapshot(null, drawn);
        // Frames are sent without an answer; this question, of no other use, only a living display server answers.
        var _ = Platform.isKeyLocked(KeyCode.CAPS);
        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        Thread.startVirtualThread(() -> guard.run(LogEvent.HEARTBEAT_BROKE, () -> beat.accept(took)));
    }
}
