package ua.vikno.kiosk.view;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/**
 * The staff's hidden gesture: a finger that rests for 5 s on the lower left corner of the start screen, which is in reach from
 * a wheelchair. Belongs to the toolkit's thread.
 */
final class StaffCorner {
    static final Duration HELD = Duration.ofSeconds(5);

    /** The corner is a square of this side. */
    static final double SIDE_MM = 30;

    private final Scene scene;
    private final double side;
    private final LongSupplier nanos;
    private final BooleanSupplier watched;
    private final Runnable knock;
    private final PauseTransition rest = new PauseTransition(javafx.util.Duration.millis((double) HELD.toMillis()));
    private boolean resting;
    private long since;

    /**
     * @param side of the corner, in pixels
     * @param nanos a monotonic clock
     * @param watched whether the start screen can be seen now
     * @param knock told once for each gesture
     */
    StaffCorner(Scene scene, double side, LongSupplier nanos, BooleanSupplier watched, Runnable knock) {
        this.scene = scene;
        this.side = side;
        this.nanos = nanos;
        this.watched = watched;
        this.knock = knock;
        rest.setOnFinished(over -> rested());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::slide);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, lifted -> leave());
    }

    /** A finger may have rested long enough. */
    void rested() {
        if (resting && watched.getAsBoolean() && nanos.getAsLong() - since >= HELD.toNanos()) {
            leave();
            knock.run();
        }
    }

    private void press(MouseEvent event) {
        if (inside(event) && watched.getAsBoolean()) {
            resting = true;
            since = nanos.getAsLong();
            rest.playFromStart();
        }
    }

    private void slide(MouseEvent event) {
        if (!inside(event)) {
            leave();
        }
    }

    private void leave() {
        resting = false;
        rest.stop();
    }

    private boolean inside(MouseEvent event) {
        return event.getSceneX() <= side && event.getSceneY() >= scene.getHeight() - side;
    }
}
