package ua.vikno.kiosk.view;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.keyboard.Typing;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.theme.Look;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Ears;

/** Shows screens and hands back what the resident does. Belongs to the toolkit's thread. */
public final class KioskView {
    /** How long a second touch is taken for a trembling of the first, where the configuration says nothing. */
    public static final Duration DOUBLE_TOUCH = Duration.ofMillis(300);

    /** For a resident who asked for it: EN 301 549, 5.8 wants 0.5 s and more. */
    static final Duration SLOW_TOUCH = Duration.ofSeconds(1);

    private final PanelGeometry panel;
    private final BiFunction<Words, Language, String> texts;
    private final Consumer<Input> sink;
    private final Ears ears;
    private final Duration doubleTouch;
    private final Layers root;
    private final Scene scene;
    private final Typing typing = new Typing();
    private final PauseTransition beat = new PauseTransition(javafx.util.Duration.millis(250));
    private final Sheets sheets = new Sheets(typing, this::keyActed, this::nextPage, this::open);
    private final KeyPosition position;
    private final SixKeys keys;
    private final TouchFilter touches;
    private final Finger finger;
    final StaffCorner corner;
    private final Blackout blackout;
    private @Nullable Screen shown;
    private Settings settings = Settings.DEFAULT;
    private boolean begins;
    private boolean voice = true;

    public KioskView(PanelGeometry panel, BiFunction<Words, Language, String> texts, Consumer<Input> sink) {
        this(panel, texts, sink, Ears.DEAF, System::nanoTime, DOUBLE_TOUCH);
    }

    /**
     * @param texts such as {@code Texts::show}
     * @param sink told what the resident does
     * @param ears told what there is to hear
     * @param nanos a monotonic clock
     * @param doubleTouch how long a second touch is taken for a trembling of the first
     */
    public KioskView(
            PanelGeometry panel,
            BiFunction<Words, Language, String> texts,
            Consumer<Input> sink,
            Ears ears,
            LongSupplier nanos,
            Duration doubleTouch) {
        this.panel = panel;
        this.texts = texts;
        this.sink = sink;
        this.ears = ears;
        this.doubleTouch = doubleTouch;
        position = new KeyPosition(panel, ears);
        keys = new SixKeys(position, new KeyFilter(nanos, this::apart), nanos, ears, this::send);
        touches = new TouchFilter(nanos, this::apart);
        Look.loadFonts();
        root = new Layers(panel);
        scene = new Scene(root, panel.widthPx(), panel.heightPx());
        scene.addEventFilter(KeyEvent.ANY, keys::struck);
        blackout = new Blackout(scene, root, Palette.of(settings.theme()).bg());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> pressed());
        beat.setOnFinished(over -> beat());
        finger = new Finger(
                scene,
                panel.px(Finger.SLACK_MM),
                nanos,
                () -> apart().toNanos(),
                keys::onlyHears,
                new Strays(nanos, () -> sink.accept(new Input.Astray()))::add);
        corner = new StaffCorner(
                scene, panel.px(StaffCorner.SIDE_MM), nanos, this::resting, () -> send(new Input.StaffKnock()));
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> released());
    }

    public Scene scene() {
        return scene;
    }

    /** Offers nothing to hear: the kiosk has no voice. */
    public void mute() {
        voice = false;
    }

    void beat() {
        keys.beat();
        if (settings.hand().scanning()) {
            beat.playFromStart();
        }
    }

    /**
     * Shows the scene in the kiosk's only window.
     *
     * @param cursor whether a pointer shows: on a developer's desk
     */
    public void open(Stage stage, boolean fullScreen, boolean cursor) {
        KioskStage.open(stage, scene, panel, fullScreen, cursor);
    }

    /** The city's name, in the strip at the top and on the start screen. */
    public void city(String name) {
        sheets.city(name);
        render(true);
    }

    /** The city's own, on the start screen; null for none. */
    public void pictures(@Nullable Image emblem, @Nullable Image picture) {
        sheets.images(new CityImages(emblem, picture));
        render(true);
    }

    public void time(LocalTime now) {
        sheets.time(now);
    }

    public void show(Screen screen, Settings how) {
        Screen before = shown;
        Settings until = settings;
        shown = screen;
        settings = how;
        if (how.hand().scanning() && !until.hand().scanning()) {
            beat.playFromStart();
        }
        boolean same = before != null && before.id().equals(screen.id());
        if (!same) {
            sheets.first();
            finger.leave();
        }
        if (screen instanceof Screen.Ask ask) {
            typing.adopt(ask.field(), how.language());
            if (before instanceof Screen.Ask old && how.equals(until) && Typing.only(old, ask)) {
                sheets.refresh();
                position.stand();
                ears.shown(screen, how);
                return;
            }
        } else {
            typing.forget();
        }
        if (before == null || !screen.equals(before) || !how.equals(until)) {
            render(same);
            position.stand();
            ears.shown(screen, how);
        }
    }

    /** At so many percent of the panel's brightness, see {@link Blackout}. At 0 the touch that brings the light does nothing else. */
    public void light(int percent, int step) {
        if (blackout.light(percent, step)) {
            finger.renewed();
        }
    }

    /**
     * Says in every language that the kiosk does not work. Nothing can be done here any more.
     *
     * @param counter where people help, line by line; may be empty
     */
    public void outOfOrder(List<String> counter) {
        shown = null;
        sheets.clear();
        light(100, 0);
        root.page(OutOfOrder.of(panel, texts, counter));
        root.layout();
    }

    /** A key was struck on a pad that is not the toolkit's keyboard. */
    public void strike(KeyCode key) {
        keys.strike(key);
    }

    private void render(boolean keep) {
        Screen screen = shown;
        if (screen == null) {
            return;
        }
        Kit kit = new Kit(Look.of(panel, settings), settings, texts, this::send, voice);
        if (screen instanceof Screen.Start) {
            touches.forget();
        }
        Surface made = sheets.of(screen, kit);
        blackout.ground(Palette.of(settings.theme()).bg());
        root.page(made);
        root.add(position.ring());
        if (settings.hidden() && !(screen instanceof Screen.Start)) {
            root.add(HiddenCover.of(kit));
        }
        keys.on(made, screen, settings, keep);
        // The ring and the finger need to know where things are.
        root.layout();
        position.mark();
        finger.follow(root);
    }

    private void nextPage() {
        finger.renewed();
        Set<String> before = position.walker().ids();
        sheets.turn();
        render(true);
        position.turned(before);
        position.stand();
        ears.turned("", sheets.page() + 1, sheets.pages());
        send(new Input.Presence());
    }

    /** A drawer takes the keys to its first choice; closing it takes them back to its tool. */
    private void open(@Nullable Tool tool) {
        finger.renewed();
        Tool closed = sheets.drawer();
        sheets.drawer(tool);
        render(false);
        Tool named = tool == null ? closed : tool;
        if (named != null) {
            position.to(tool == null ? named.id() : AccessBar.first(tool));
        }
        position.stand();
        if (named != null) {
            ears.turned(texts.apply(Label.of(named.name()).words(), settings.language()), 0, 0);
        }
        send(new Input.Presence());
    }

    private void send(Input input) {
        if (!touches.counts(input)) {
            return;
        }
        PadKey vain = Already.vain(input, settings);
        boolean choice = sheets.drawer() != null && Already.choice(input);
        if (vain != null) {
            keys.vain(vain);
        } else if (choice && Already.chosen(input, settings)) {
            open(null);
        } else {
            if (choice) {
                sheets.drawer(null);
                render(false);
            }
            keys.told(input);
            sink.accept(input);
        }
    }

    /** How long a second touch or strike is a trembling of the first. */
    private Duration apart() {
        return settings.hand().slow() ? SLOW_TOUCH : doubleTouch;
    }

    private void keyActed(String key, boolean acted) {
        sheets.refresh();
        ears.typed(key, typing.capitals(), acted);
        position.renew();
    }

    private void pressed() {
        // Not in the dark, and not the second of two touches that ended a visit.
        begins = resting() && !finger.tooSoon();
        if (!keys.hearsFirst()) {
            position.rest();
        }
    }

    private boolean resting() {
        return shown instanceof Screen.Start && !blackout.on();
    }

    private void released() {
        send(begins && shown instanceof Screen.Start ? new Input.Begin() : new Input.Presence());
    }
}
