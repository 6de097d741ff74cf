package ua.vikno.kiosk.boot;

import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * Tells when the first frame is on the screen. The toolkit does not say so, only when it has laid the scene out; painting
 * follows on a thread of its own, and on two cores anything started earlier would hold it up.
 */
final class FirstFrame extends AnimationTimer {
    /** The first frame is painted with cold code: measured 50 to 70 ms after layout. */
    private static final long PAINTING = TimeUnit.MILLISECONDS.toNanos(70);

    private final Runnable then;
    private boolean laidOut;
    private long since;

    private FirstFrame(Runnable then) {
        this.then = then;
    }

    static void of(Scene scene, Runnable then) {
        FirstFrame first = new FirstFrame(then);
        scene.addPostLayoutPulseListener(() -> first.laidOut = true);
        first.start();
    }

    @Override
    public void handle(long now) {
        if (!laidOut) {
            since = now;
        } else if (now - since >= PAINTING) {
            stop();
            then.run();
        }
    }
}
