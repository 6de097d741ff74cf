package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Ears;

/** A view with a hand: looks at its nodes, touches them, strikes keys. Time is its own. */
final class Probe {
    static final Texts TEXTS = Texts.load();

    final List<Input> sent = new ArrayList<>();
    final KioskView view;
    private long now = 1_000_000_000L;
    private @Nullable Node seen;
    private @Nullable Target last;

    Probe(PanelGeometry panel) {
        this(panel, Ears.DEAF);
    }

    Probe(PanelGeometry panel, Ears ears) {
        view = Toolkit.on(() -> new KioskView(panel, TEXTS::show, sent::add, ears, () -> now, KioskView.DOUBLE_TOUCH));
        Toolkit.run(() -> view.city("Павлоград"));
    }

    Probe show(Screen screen, Settings settings) {
        Toolkit.run(() -> {
            view.show(screen, settings);
            view.scene().getRoot().layout();
        });
        // A person sees a picture before she touches it.
        later(1000);
        return this;
    }

    void later(long millis) {
        now += millis * 1_000_000;
    }

    /** Every visible node, in the order of the scene. */
    List<Node> nodes() {
        return Toolkit.on(() -> walk(view.scene().getRoot()).toList());
    }

    private static Stream<Node> walk(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Probe::walk))
                : Stream.of(node);
    }

    List<Target> targets() {
        return nodes().stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .toList();
    }

    List<Para> paras() {
        return nodes().stream()
                .filter(Para.class::isInstance)
                .map(Para.class::cast)
                .toList();
    }

    Optional<Node> node(String id) {
        return nodes().stream().filter(node -> id.equals(node.getId())).findFirst();
    }

    Target target(String id) {
        return targets().stream()
                .filter(target -> id.equals(target.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " among "
                        + targets().stream().map(Node::getId).toList()));
    }

    boolean has(String id) {
        return node(id).isPresent();
    }

    static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    Probe tap(String id) {
        Node picture = Toolkit.on(
                () -> view.scene().getRoot().getChildrenUnmodifiable().getFirst());
        if (seen != null && !seen.equals(picture)) {
            later(1000);
        }
        seen = picture;
        Target target = target(id);
        if (last != null && !last.isBrief() && !id.equals(last.getId())) {
            // To another button the hand needs longer than it trembles.
            later(400);
        }
        last = target;
        mouse(target, MouseEvent.MOUSE_PRESSED, 0.5);
        mouse(target, MouseEvent.MOUSE_RELEASED, 0.5);
        return this;
    }

    /** Presses or lifts a finger where nothing can be seen: in the dark. */
    Probe inTheDark(EventType<MouseEvent> type) {
        Toolkit.run(() -> Event.fireEvent(view.scene(), mouse(type, 500, 500, null)));
        return this;
    }

    /** @param at 0…1 inside the target, beyond 1 outside */
    void mouse(Target target, EventType<MouseEvent> type, double at) {
        mouse(target, target, type, at);
    }

    /** @param receiver who gets the event, if the target itself is no longer shown */
    void mouse(Node receiver, Target target, EventType<MouseEvent> type, double at) {
        Toolkit.run(() -> {
            // Without a source, an event's coordinates are those of the scene.
            Point2D point = target.localToScene(target.getWidth() * at, target.getHeight() * at);
            mouse(receiver, type, point.getX(), point.getY());
        });
    }

    /** @param x in pixels of the scene */
    static void mouse(Node receiver, EventType<MouseEvent> type, double x, double y) {
        receiver.fireEvent(mouse(type, x, y, new PickResult(receiver, x, y)));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y, @Nullable PickResult picked) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                picked);
    }

    Probe strike(KeyCode... codes) {
        for (KeyCode code : codes) {
            key(KeyEvent.KEY_PRESSED, code);
            key(KeyEvent.KEY_RELEASED, code);
            later(400);
        }
        return this;
    }

    void key(EventType<KeyEvent> type, KeyCode code) {
        Toolkit.run(
                () -> view.scene().getRoot().fireEvent(new KeyEvent(type, "", "", code, false, false, false, false)));
    }
}
