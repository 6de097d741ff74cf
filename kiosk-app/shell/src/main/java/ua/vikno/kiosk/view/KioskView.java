package ua.vikno.kiosk.view;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.focus.FocusWalker;
import ua.vikno.kiosk.view.focus.KeyFilter;
import ua.vikno.kiosk.view.focus.Pad;
import ua.vikno.kiosk.view.focus.Stop;
import ua.vikno.kiosk.view.keyboard.Keyboard;
import ua.vikno.kiosk.view.keyboard.Typing;
import ua.vikno.kiosk.view.kinds.Bodies;
import ua.vikno.kiosk.view.kinds.Body;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Look;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Ears;

/** Shows screens and hands back what the resident does. Belongs to the toolkit's thread. */
public final class KioskView {
    private static final int VOLUME_STEP = 10;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final PanelGeometry panel;
    private final BiFunction<Words, Language, String> texts;
    private final Consumer<Input> sink;
    private final Ears ears;
    private final Pane root = new Pane();
    private final Scene scene;
    private final FocusRing ring = new FocusRing();
    private final FocusWalker walker = new FocusWalker();
    private final Typing typing = new Typing();
    private final KeyFilter keys;
    private final TouchFilter touches;
    private @Nullable Screen shown;
    private Settings settings = Settings.DEFAULT;
    private @Nullable Surface sheet;
    private @Nullable Body body;
    private Consumer<String> clock = now -> {};
    private @Nullable Tool drawer;
    private int page;
    private int pages = 1;
    private boolean byKeys;
    private String city = "";
    private String time = "";

    public KioskView(PanelGeometry panel, BiFunction<Words, Language, String> texts, Consumer<Input> sink) {
        this(panel, texts, sink, Ears.DEAF, System::nanoTime);
    }

    /**
     * @param texts what to show for some words, such as {@code Texts::show}
     * @param sink told what the resident does
     * @param ears told what there is to hear
     * @param nanos a monotonic clock
     */
    public KioskView(
            PanelGeometry panel,
            BiFunction<Words, Language, String> texts,
            Consumer<Input> sink,
            Ears ears,
            LongSupplier nanos) {
        this.panel = panel;
        this.texts = texts;
        this.sink = sink;
        this.ears = ears;
        keys = new KeyFilter(nanos, KeyFilter.DOUBLE_STRIKE);
        touches = new TouchFilter(nanos, KeyFilter.DOUBLE_STRIKE);
        Look.loadFonts();
        scene = new Scene(root, panel.widthPx(), panel.heightPx());
        scene.addEventFilter(KeyEvent.ANY, this::key);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> touched());
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> released());
    }

    public Scene scene() {
        return scene;
    }

    /** The city's name, in the strip at the top and on the start screen. */
    public void city(String name) {
        city = name;
        render(true);
    }

    public void time(LocalTime now) {
        time = CLOCK.format(now);
        clock.accept(time);
    }

    public void show(Screen screen, Settings how) {
        Screen before = shown;
        Settings until = settings;
        shown = screen;
        settings = how;
        boolean same = before != null && before.id().equals(screen.id());
        if (!same) {
            page = 0;
            drawer = null;
        }
        if (screen instanceof Screen.Ask ask) {
            typing.adopt(ask.field(), how.language());
            if (before instanceof Screen.Ask old && how.equals(until) && onlyTyped(old, ask)) {
                refreshValue();
                ears.shown(screen, how);
                return;
            }
        } else {
            typing.forget();
        }
        if (before == null || !screen.equals(before) || !how.equals(until)) {
            render(same);
            ears.shown(screen, how);
        }
    }

    /** Forgets the resident: no node, no value and no setting of hers remains. */
    public void wipe() {
        typing.forget();
        shown = null;
        settings = Settings.DEFAULT;
        sheet = null;
        body = null;
        clock = now -> {};
        drawer = null;
        page = 0;
        byKeys = false;
        walker.stops(List.of(), false);
        touches.forget();
        root.getChildren().clear();
    }

    private static boolean onlyTyped(Screen.Ask old, Screen.Ask now) {
        var a = old.field();
        var b = now.field();
        return old.frame().equals(now.frame())
                && a.id().equals(b.id())
                && a.kind() == b.kind()
                && a.label().equals(b.label())
                && a.hint().equals(b.hint())
                && Objects.equals(a.error(), b.error())
                && a.suggestions().equals(b.suggestions());
    }

    private void refreshValue() {
        if (body != null && body.value() != null) {
            body.value().refresh();
        }
    }

    private void render(boolean keep) {
        Screen screen = shown;
        if (screen == null) {
            return;
        }
        Kit kit = new Kit(Look.of(panel, settings), settings, texts, this::send);
        Surface made = screen instanceof Screen.Start start ? begin(start, kit) : compose(screen, kit);
        sheet = made;
        root.getChildren().setAll(made, ring);
        if (settings.hidden() && !(screen instanceof Screen.Start)) {
            root.getChildren().add(HiddenCover.of(kit));
        }
        root.getChildren().forEach(layer -> {
            if (layer != ring) {
                layer.resize(panel.widthPx(), panel.heightPx());
            }
        });
        walker.stops(Stop.below(made, settings.speech()), keep);
        if (byKeys && walker.current() == null) {
            walker.move(1);
        }
        // The ring needs to know where things are.
        root.layout();
        drawRing();
    }

    private Surface begin(Screen.Start start, Kit kit) {
        StartPage front = new StartPage(start, kit, city, time);
        Surface made = front.compose();
        clock = front::time;
        return made;
    }

    private Surface compose(Screen screen, Kit kit) {
        Body made = Bodies.of(screen, kit, typing);
        Keyboard keyboard =
                screen instanceof Screen.Ask ask ? new Keyboard(ask.field().kind(), typing, kit, this::keyActed) : null;
        Band strip = new Band(kit, city, time);
        Composition.Result result = new Composition(kit, strip, screen.frame(), made, keyboard, this::nextPage)
                .compose(page, drawer, this::open);
        body = made;
        clock = strip::time;
        page = result.page();
        pages = result.pages();
        return result.sheet();
    }

    private void nextPage() {
        page = page + 1 < pages ? page + 1 : 0;
        render(true);
        send(new Input.Presence());
    }

    private void open(@Nullable Tool tool) {
        drawer = tool;
        render(false);
        if (tool != null) {
            send(new Input.Presence());
        }
    }

    private void send(Input input) {
        if (touches.counts(input)) {
            if (input instanceof Input.SetLanguage || input instanceof Input.SetSize) {
                open(null);
            }
            sink.accept(input);
        }
    }

    private void keyActed(String key) {
        refreshValue();
        ears.typed(key, typing.capitals());
        if (sheet != null) {
            walker.stops(Stop.below(sheet, settings.speech()), true);
            drawRing();
        }
    }

    private void touched() {
        byKeys = false;
        ring.setVisible(false);
        walker.stops(sheet == null ? List.of() : Stop.below(sheet, settings.speech()), false);
    }

    private void released() {
        send(shown instanceof Screen.Start ? new Input.Begin() : new Input.Presence());
    }

    private void key(KeyEvent event) {
        event.consume();
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            keys.released(event.getCode());
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED && keys.pressed(event.getCode())) {
            Pad pad = Pad.of(event.getCode());
            if (pad != null) {
                press(pad);
            }
        }
    }

    private void press(Pad pad) {
        if (shown instanceof Screen.Start) {
            send(new Input.SetSpeech(true));
            send(new Input.Begin());
            byKeys = true;
            return;
        }
        boolean first = !byKeys;
        byKeys = true;
        switch (pad) {
            case PREVIOUS -> move(-1);
            case NEXT -> move(1);
            case BACK -> {
                if (walker.leave()) {
                    focused();
                } else {
                    role(Action.Role.BACK);
                }
            }
            case CONTINUE -> role(Action.Role.CONTINUE);
            case CHOOSE -> choose(first);
            case HELP -> send(new Input.Help());
            case REPEAT -> ears.repeat();
            case LOUDER -> volume(VOLUME_STEP);
            case QUIETER -> volume(-VOLUME_STEP);
        }
    }

    private void move(int by) {
        walker.move(by);
        focused();
        send(new Input.Presence());
    }

    private void choose(boolean first) {
        if (first && walker.current() == null) {
            move(1);
            return;
        }
        Target target = walker.choose();
        if (target == null) {
            focused();
            send(new Input.Presence());
        } else {
            drawRing();
            target.activate();
        }
    }

    private void role(Action.Role role) {
        if (shown != null) {
            shown.frame().actions().stream()
                    .filter(action -> action.role() == role)
                    .findFirst()
                    .ifPresent(action -> send(new Input.Press(action.id())));
        }
    }

    private void volume(int by) {
        send(new Input.SetVolume(Math.clamp(settings.volume() + by, VOLUME_STEP, 100)));
    }

    private void focused() {
        drawRing();
        Stop stop = walker.current();
        if (stop != null) {
            String name = stop.nodes().getFirst().getAccessibleText();
            ears.focused(stop.id(), name == null ? "" : name, walker.number(), walker.of());
        }
    }

    private void drawRing() {
        Stop stop = walker.current();
        if (stop == null || !byKeys) {
            ring.setVisible(false);
        } else {
            ring.around(stop.nodes(), Look.of(panel, settings));
        }
    }
}
