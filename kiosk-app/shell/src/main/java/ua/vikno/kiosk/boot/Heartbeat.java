package ua.vikno.kiosk.boot;

import java.time.Duration;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.runtime.Witness;

/**
 * Beats only while everything a resident needs is alive: the host's loop takes a tick, the toolkit's thread runs what the loop
 * asks for, and the renderer draws it. A renderer draws in order: once it has drawn the pixel that is asked for here, it has
 * drawn all frames before.
 */
final class Heartbeat implements Witness {
    /** A watchdog should allow for four of them. */
    static final Duration EVERY = Duration.ofSeconds(5);

    private final Duration every;
    private final Runnable beat;
    private final Guard guard;
    private final Rectangle pixel = new Rectangle(1, 1);
    private final WritableImage drawn = new WritableImage(1, 1);
    private Uptime next = Uptime.ZERO;

    /** @param beat called on a thread of its own; may wait for the disk */
    Heartbeat(Duration every, Runnable beat, Guard guard) {
        this.every = every;
        this.beat = beat;
        this.guard = guard;
    }

    @Override
    public void happened(Event event) {
        if (event instanceof Event.Tick tick && !tick.uptime().isBefore(next)) {
            next = tick.uptime().plus(every);
            Platform.runLater(this::draw);
        }
    }

    private void draw() {
        var _ = pixel.snapshot(null, drawn);
        Thread.startVirtualThread(() -> guard.run(LogEvent.HEARTBEAT_BROKE, beat));
    }
}
