package ua.vikno.demonstration.endtoend;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.text.Text;
import javafx.stage.Window;
import ua.vikno.kiosk.boot.KioskMain;

/**
 * The kiosk as it is started in production, in a process of its own, with a hand: {@code CONFIG ID…} touches each id as soon as it
 * is on the screen (or only waits for it: {@link #LOOK}, {@link #READ}), says so on standard output, and then lets the kiosk live.
 */
public final class KioskHand {
    private static final long PATIENCE_SECONDS = 60;
    /** Two touches in less count as one. */
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** Before an id: only to be seen. */
    static final String LOOK = "look:";

    /** Before words: to be read anywhere on the screen. */
    static final String READ = "read:";

    private KioskHand() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException, TimeoutException {
        KioskMain.main(new String[] {"--config", arguments[0]});
        String before = "";
        for (String id : List.of(arguments).subList(1, arguments.length)) {
            CompletableFuture<String> touched = new CompletableFuture<>();
            String last = before;
            Platform.runLater(() -> new Wait(last, id, touched).start());
            System.out.println(touched.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            before = id;
        }
    }

    /** A person whose touch led nowhere touches once more. */
    private static final class Wait extends AnimationTimer {
        private final String before;
        private final String id;
        private final boolean look;
        private final boolean read;
        private final CompletableFuture<String> touched;
        private long since;
        private long asked;

        Wait(String before, String id, CompletableFuture<String> touched) {
            this.before = before;
            this.read = id.startsWith(READ);
            this.look = read || id.startsWith(LOOK);
            this.id = look ? id.substring(LOOK.length()) : id;
            this.touched = touched;
        }

        @Override
        public void handle(long now) {
            Optional<Node> node = KioskHand.find(read ? reads(id) : is(id));
            asked = asked == 0 ? now : asked;
            if (node.isEmpty()) {
                since = 0;
                if (now - asked > AGAIN_NANOS) {
                    asked = now;
                    KioskHand.find(is(before)).ifPresent(KioskHand::touch);
                }
            } else if (since == 0) {
                since = now;
            } else if (now - since > APART_NANOS) {
                stop();
                if (look) {
                    touched.complete("seen " + id);
                } else {
                    touch(node.get());
                    touched.complete("touched " + id);
                }
            }
        }
    }

    private static Predicate<Node> is(String id) {
        return node -> id.equals(node.getId());
    }

    private static Predicate<Node> reads(String words) {
        return node -> node instanceof Text text && text.getText().contains(words);
    }

    private static Optional<Node> find(Predicate<Node> wanted) {
        return Window.getWindows().stream()
                .flatMap(window -> find(window.getScene().getRoot(), wanted).stream())
                .findFirst();
    }

    private static void touch(Node node) {
        fire(node, MouseEvent.MOUSE_PRESSED);
        fire(node, MouseEvent.MOUSE_RELEASED);
    }

    private static Optional<Node> find(Node node, Predicate<Node> wanted) {
        if (wanted.test(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, wanted).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static void fire(Node node, EventType<MouseEvent> type) {
        Point2D at = node.localToScene(
                node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY());
        boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
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
                        new PickResult(node, at.getX(), at.getY())));
    }
}
