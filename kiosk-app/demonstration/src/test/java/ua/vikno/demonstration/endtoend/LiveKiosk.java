package ua.vikno.demonstration.endtoend;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import tools.jackson.databind.JsonNode;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.spi.DemonstrationScanner;
import ua.vikno.kiosk.boot.Kiosk;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.config.Panel;

/** A whole kiosk in this process, on the display: what it shows, and a hand that presses, types and pulls plugs. */
final class LiveKiosk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Sightings seen = new Sightings();
    private final Frames frames = new Frames();
    private final Kiosk kiosk;
    private final List<Device> devices;

    private LiveKiosk(KioskConfig config, KioskClock clock) {
        this.kiosk = Toolkit.on(() -> {
            frames.start();
            return Kiosk.open(config, clock, seen);
        });
        this.devices =
                kiosk.ready().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        ready(Event.Readiness::portal);
    }

    /** @param answer how long it waits for the portal */
    static LiveKiosk open(URI portal, Path state, Map<DeviceKind, URI> devices, Duration answer) {
        return open(portal, state, devices, answer, Duration.ZERO);
    }

    /** @param darkAfter how long nobody must have been noticed until the screen goes dark */
    static LiveKiosk open(URI portal, Path state, Map<DeviceKind, URI> devices, Duration answer, Duration darkAfter) {
        return new LiveKiosk(config(portal, state, devices, answer, darkAfter), KioskClock.system());
    }

    static LiveKiosk open(URI portal, Path state, Map<DeviceKind, URI> devices, KioskClock clock) {
        return new LiveKiosk(config(portal, state, devices, Duration.ofSeconds(20), Duration.ZERO), clock);
    }

    private static KioskConfig config(
            URI portal, Path state, Map<DeviceKind, URI> devices, Duration answer, Duration darkAfter) {
        return new KioskConfig(
                portal,
                "demo-kiosk",
                "vikno-demonstration-kiosk-key",
                new Panel(1080, 1920, 21.5, 850, false),
                devices,
                state,
                true,
                new KioskConfig.Deadlines(
                        Duration.ofSeconds(1),
                        answer,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(2)),
                darkAfter);
    }

    /** Waits until devices and portal are as wanted, and the kiosk knows. */
    void ready(Predicate<Event.Readiness> wanted) {
        seen.await(
                "another readiness",
                now -> {
                    Event.Readiness readiness = now.readiness();
                    return readiness != null && wanted.test(readiness) ? readiness : null;
                },
                PATIENCE);
    }

    Sightings seen() {
        return seen;
    }

    /** Waits for a screen. */
    Screen at(String id) {
        return at(id, screen -> true);
    }

    Screen at(String id, Predicate<Screen> condition) {
        return seen.await(
                "the screen " + id,
                now -> {
                    Screen screen = now.screen();
                    return screen != null && screen.id().equals(id) && condition.test(screen) ? screen : null;
                },
                PATIENCE);
    }

    /** The kiosk's only device of that type. */
    <D extends Device> D device(Class<D> type) {
        return devices.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the window shows nothing but black. */
    boolean dark() {
        return Toolkit.on(() -> !kiosk.scene().getRoot().isVisible());
    }

    /** A finger on the display, where something with this id stands or stood. */
    void touch(String id) {
        // As a person does: what comes sooner after a picture is taken for a trembling.
        LockSupport.parkNanos(KioskConfig.DOUBLE_TOUCH.plusMillis(70).toNanos());
        Toolkit.run(() -> {
            Node node = find(kiosk.scene().getRoot(), id).orElseThrow();
            Bounds place = node.localToScreen(node.getBoundsInLocal());
            Robot finger = new Robot();
            finger.mouseMove(place.getCenterX(), place.getCenterY());
            finger.mousePress(MouseButton.PRIMARY);
            finger.mouseRelease(MouseButton.PRIMARY);
        });
    }

    /** All that can be read on the display now. */
    String display() {
        return Toolkit.on(() -> texts(kiosk.scene().getRoot()));
    }

    void does(Input input) {
        kiosk.post(new Event.Did(input));
    }

    void press(String action) {
        does(new Input.Press(action));
    }

    void choose(String option) {
        does(new Input.Choose(option));
    }

    /** Types into the field of the screen with the same id, and goes on. */
    void answer(String screen, String text) {
        at(screen);
        does(new Input.Type(screen, text));
        press(Action.CONTINUE);
    }

    /** From the menu to a bill for what is owed, and the question which printer. */
    void billToPrint(JsonNode account) {
        choose("charges");
        at("account.find");
        choose("number");
        answer("account.number", account.path("account").asString());
        at("account.preview");
        press(Action.CONTINUE);
        answer("account.code", account.path("controlCode").asString());
        at("charges.statement");
        press(Action.CONTINUE);
        at("charges.choose");
        press(Action.CONTINUE);
        at("charges.review");
        press(Action.CONTINUE);
        at("printing.choose");
    }

    void play(DeviceKind kind, String situation) {
        devices.stream()
                .filter(device -> device.kind() == kind)
                .map(Playable.class::cast)
                .forEach(device -> device.play(situation));
    }

    void scan(String text) {
        devices.stream()
                .filter(DemonstrationScanner.class::isInstance)
                .map(DemonstrationScanner.class::cast)
                .forEach(scanner -> scanner.scan(text));
    }

    /** The longest time between two frames since this was asked last. */
    Duration longestPause() {
        return Toolkit.on(frames::longest);
    }

    @Override
    public void close() {
        kiosk.close();
        Toolkit.run(() -> {
            frames.stop();
            kiosk.scene().getWindow().hide();
        });
    }

    private static Optional<Node> find(Node node, String id) {
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, id).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static String texts(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        String own = node instanceof Text text ? text.getText() + "\n" : "";
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(LiveKiosk::texts)
                        .collect(Collectors.joining("", own, ""))
                : own;
    }

    private static final class Frames extends AnimationTimer {
        private long last;
        private long longest;

        @Override
        public void handle(long now) {
            longest = last == 0 ? 0 : Math.max(longest, now - last);
            last = now;
        }

        Duration longest() {
            Duration found = Duration.ofNanos(longest);
            longest = 0;
            return found;
        }
    }
}
