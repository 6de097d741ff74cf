package ua.vikno.demonstration.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.jspecify.annotations.Nullable;

/** A finger on the scene: finds what bears an id, presses it where it is and lifts off, with a frame in between. */
final class Hand {
    private static final long FX_SECONDS = 60;
    private static final int ATTEMPTS = 4;
    private static final int PAINTED_FRAMES = 2;
    /** A little more than what counts as trembling. */
    private static final Duration LINGER = Duration.ofMillis(370);

    private final Scene scene;

    Hand(Scene scene) {
        this.scene = scene;
    }

    /**
     * A screen that is drawn anew under the finger forgets the press; a person then presses again.
     *
     * @return false if nothing visible bears the id
     */
    boolean touch(String id) throws TourFailed {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Node> pressed = onFx(() -> {
                Optional<Node> node = Optional.ofNullable(find(scene.getRoot(), id));
                node.ifPresent(found -> fire(found, MouseEvent.MOUSE_PRESSED));
                return node;
            });
            if (pressed.isEmpty()) {
                return false;
            }
            frame();
            boolean lifted = onFx(() -> {
                boolean same = pressed.get().equals(find(scene.getRoot(), id));
                if (same) {
                    fire(pressed.get(), MouseEvent.MOUSE_RELEASED);
                }
                return same;
            });
            if (lifted) {
                return true;
            }
            linger();
        }
        return false;
    }

    /** Presses the middle of the scene, whatever lies there. */
    void touchMiddle() throws TourFailed {
        onFx(() -> {
            fire(scene.getRoot(), MouseEvent.MOUSE_PRESSED);
            fire(scene.getRoot(), MouseEvent.MOUSE_RELEASED);
            fire(scene.getRoot(), MouseEvent.MOUSE_CLICKED);
            return true;
        });
        frame();
    }

    /** Waits until what was changed is painted. */
    void frame() throws TourFailed {
        frames(Duration.ZERO);
    }

    /** As long as a person needs between two touches; what comes faster counts as trembling. */
    void linger() throws TourFailed {
        frames(LINGER);
    }

    private static void frames(Duration atLeast) throws TourFailed {
        CompletableFuture<Boolean> painted = new CompletableFuture<>();
        Platform.runLater(() -> new Frames(PAINTED_FRAMES, atLeast, () -> painted.complete(true)).start());
        await(painted);
    }

    <T> T onFx(Supplier<T> work) throws TourFailed {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return await(done);
    }

    private static <T> T await(CompletableFuture<T> future) throws TourFailed {
        try {
            return future.get(FX_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new TourFailed("the screen did not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailed("interrupted");
        }
    }

    private void fire(Node node, EventType<MouseEvent> type) {
        Bounds bounds = node.getBoundsInLocal();
        Point2D local = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        Point2D inScene = node.localToScene(local);
        boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        inScene.getX(),
                        inScene.getY(),
                        inScene.getX(),
                        inScene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(node, inScene.getX(), inScene.getY())));
    }

    private static @Nullable Node find(Node node, String id) {
        if (!node.isVisible()) {
            return null;
        }
        if (id.equals(node.getId())) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
