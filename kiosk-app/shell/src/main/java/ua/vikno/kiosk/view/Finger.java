package ua.vikno.kiosk.view;

import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.view.parts.Target;

/**
 * The finger on the panel. What it presses answers at once, acts when it is lifted inside or no more than 4 mm beside, and does
 * nothing when it slides off (EN 301 549, 11.2.5.2); sliding back arms it again. A picture that is drawn anew under it does not
 * take the touch away. What is pressed within the time of a double touch after another picture came, or after a button acted,
 * was meant for what was there before: it counts for nothing.
 */
final class Finger {
    /** Lifting counts so far beside a target: less than the gap to the next one. */
    static final double SLACK_MM = 4;

    /**
     * How long a touched target may look pressed while its answer is awaited. Without this the old picture would be painted once
     * more, and the answer would have to wait for that.
     */
    private static final Duration ANSWER = Duration.millis(150);

    /** Nanoseconds, of the keys of a board: quick fingers type 11 in less than a double touch. */
    private static final long KEY_TWICE = 150_000_000L;

    private final double slack;
    private final LongSupplier nanos;
    private final LongSupplier apart;
    private final Predicate<Target> first;
    private final Runnable astray;
    private @Nullable Long changedAt;
    private String lastKey = "";
    private long lastKeyAt;
    private final PauseTransition patience = new PauseTransition(ANSWER);
    private @Nullable Target touched;
    private Point2D at = Point2D.ZERO;
    private @Nullable Target answering;

    /**
     * @param slack in pixels, how far beside a target lifting still counts
     * @param nanos a monotonic clock
     * @param apart in nanoseconds, how long a second touch is taken for a trembling of the first
     * @param first whether a target is only heard this time
     * @param astray told that a touch did nothing
     */
    Finger(
            Scene scene,
            double slack,
            LongSupplier nanos,
            LongSupplier apart,
            Predicate<Target> first,
            Runnable astray) {
        this.slack = slack;
        this.nanos = nanos;
        this.apart = apart;
        this.first = first;
        this.astray = astray;
        patience.setOnFinished(over -> restAnswering());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::slide);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::lift);
    }

    /** The same screen has been drawn anew: stays on the target of the same name, if that is still under the finger. */
    void follow(Parent picture) {
        Target before = touched;
        if (before == null || before.getScene() != null) {
            return;
        }
        touched = null;
        Target now = find(picture, String.valueOf(before.getId()));
        if (now != null && inside(now, at)) {
            touched = now;
            now.press(before.isPressedLook());
        }
    }

    /** The picture is another one, or will be: a touch that comes too soon was not meant for it. */
    void renewed() {
        changedAt = nanos.getAsLong();
    }

    /** Whether the picture is so new that nobody can have meant it. */
    boolean tooSoon() {
        return changedAt != null && nanos.getAsLong() - changedAt < apart.getAsLong();
    }

    /** Another screen: what was touched is gone. */
    void leave() {
        renewed();
        touched = null;
        answering = null;
        patience.stop();
    }

    private void press(MouseEvent event) {
        restAnswering();
        if (event.getButton() != MouseButton.PRIMARY || tooSoon()) {
            return;
        }
        if (!(event.getTarget() instanceof Target target)) {
            astray.run();
        } else if (!again(target)) {
            touched = target;
            at = point(event);
            target.press(true);
        }
    }

    private void slide(MouseEvent event) {
        Target target = touched;
        if (target != null) {
            at = point(event);
            target.press(inside(target, point(event)));
        }
    }

    private void lift(MouseEvent event) {
        Target target = touched;
        if (target == null) {
            return;
        }
        touched = null;
        event.consume();
        boolean lifted = inside(target, point(event));
        if (!lifted) {
            astray.run();
        }
        boolean acts = lifted && (target.isBrief() || !first.test(target));
        if (acts && target.isBrief()) {
            lastKey = String.valueOf(target.getId());
            lastKeyAt = nanos.getAsLong();
        }
        if (!acts || target.isBrief()) {
            target.press(false);
        } else {
            answering = target;
            patience.playFromStart();
        }
        if (acts) {
            if (!target.isBrief()) {
                renewed();
            }
            target.activate();
        }
    }

    private void restAnswering() {
        patience.stop();
        if (answering != null) {
            answering.press(false);
            answering = null;
        }
    }

    /** The same key of a board, struck twice by a hand that trembles. */
    private boolean again(Target target) {
        long twice = apart.getAsLong() < KioskView.SLOW_TOUCH.toNanos() ? KEY_TWICE : 4 * KEY_TWICE;
        return target.isBrief() && lastKey.equals(target.getId()) && nanos.getAsLong() - lastKeyAt < twice;
    }

    private static Point2D point(MouseEvent event) {
        return new Point2D(event.getSceneX(), event.getSceneY());
    }

    /** @param scene where the finger is */
    private boolean inside(Target target, Point2D scene) {
        Point2D point = target.sceneToLocal(scene);
        Bounds bounds = target.getLayoutBounds();
        double beside = Math.max(bounds.getMinX() - point.getX(), point.getX() - bounds.getMaxX());
        double above = Math.max(bounds.getMinY() - point.getY(), point.getY() - bounds.getMaxY());
        return Math.max(beside, above) <= slack;
    }

    private static @Nullable Target find(Parent picture, String id) {
        for (Node node : picture.getChildrenUnmodifiable()) {
            Target found = switch (node) {
                case Target target -> id.equals(target.getId()) ? target : null;
                case Parent parent -> find(parent, id);
                default -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
