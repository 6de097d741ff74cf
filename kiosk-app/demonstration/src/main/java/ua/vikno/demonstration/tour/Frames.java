package ua.vikno.demonstration.tour;

import java.time.Duration;
import javafx.animation.AnimationTimer;

/** Waits for some pulses and some time, whichever takes longer: how many pulses a second has differs by kiosk. */
final class Frames extends AnimationTimer {
    private final long until;
    private final Runnable then;
    private int left;

    Frames(int count, Duration atLeast, Runnable then) {
        this.left = count;
        this.until = System.nanoTime() + atLeast.toNanos();
        this.then = then;
    }

    @Override
    public void handle(long now) {
        left--;
        if (left < 0 && System.nanoTime() - until >= 0) {
            stop();
            then.run();
        }
    }
}
