package ua.vikno.kiosk.view;

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
 * The finger on the panel. What it presses answers at once, acts when it is lifted inside, and does nothing when it slides off
 * (EN 301 549, 11.2.5.2). A picture that is drawn anew under it does not take the touch away.
 */
final class Finger {
    /**
     * How long a touched target may look pressed while its answer is awaited. Without this the old picture would be painted once
     * more, and the answer would have to wait for that.
     */
    private static final Duration ANSWER = Duration.millis(150);

    private final PauseTransition patience = new PauseTransition(ANSWER);
    private @Nullable Target touched;
    private @Nullable Bounds place;
    private @Nullable Target answering;

    Finger(Scene scene) {
        patience.setOnFinished(over -> restAnswering());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::slide);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::lift);
    }

    /** The same screen has been drawn anew: stays on the target of the same name, if that is where it was. */
    void follow(Parent picture) {
        Target before = touched;
        if (before == null || before.getScene() != null) {
            return;
        }
        touched = null;
        Target now = find(picture, String.valueOf(before.getId()));
        if (now != null && bounds(now).equals(place)) {
            touched = now;
            now.press(before.isPressedLook());
        }
    }

    /** Another screen: what was touched is gone. */
    void leave() {
        touched = null;
        answering = null;
        patience.stop();
    }

    private void press(MouseEvent event) {
        restAnswering();
        if (event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof Target target) {
            touched = target;
            place = bounds(target);
            target.press(true);
        }
    }

    private void slide(MouseEvent event) {
        Target target = touched;
        if (target != null) {
            target.press(target.isPressedLook() && inside(target, event));
        }
    }

    private void lift(MouseEvent event) {
        Target target = touched;
        if (target == null) {
            return;
        }
        touched = null;
        event.consume();
        boolean acts = target.isPressedLook() && inside(target, event);
        if (!acts || target.isBrief()) {
            target.press(false);
        } else {
            answering = target;
            patience.playFromStart();
        }
        if (acts) {
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

    private static boolean inside(Target target, MouseEvent event) {
        Point2D point = target.sceneToLocal(event.getSceneX(), event.getSceneY());
        return target.contains(point);
    }

    private static Bounds bounds(Target target) {
        return target.localToScene(target.getLayoutBounds());
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
