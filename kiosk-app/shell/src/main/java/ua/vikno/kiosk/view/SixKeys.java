package ua.vikno.kiosk.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Look;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Ears;

/** The six keys on a picture: which stop they are at, the ring around it, and what a strike does. */
final class SixKeys {
    private static final int VOLUME_STEP = 10;

    private final PanelGeometry panel;
    private final KeyFilter filter;
    private final Ears ears;
    private final Consumer<Input> send;
    private final FocusRing ring = new FocusRing();
    private final FocusWalker walker = new FocusWalker();
    private @Nullable Surface sheet;
    private @Nullable Screen shown;
    private Settings settings = Settings.DEFAULT;
    private boolean used;

    SixKeys(PanelGeometry panel, KeyFilter filter, Ears ears, Consumer<Input> send) {
        this.panel = panel;
        this.filter = filter;
        this.ears = ears;
        this.send = send;
    }

    FocusRing ring() {
        return ring;
    }

    /** Takes a new picture; stays at its stop if {@code keep} and it is still there. */
    void on(Surface made, Screen screen, Settings how, boolean keep) {
        sheet = made;
        shown = screen;
        settings = how;
        walker.stops(Stop.below(made, how.speech()), keep);
        if (used && walker.current() == null) {
            walker.move(1);
        }
    }

    /** The picture is the same, but what it offers may have changed. */
    void renew() {
        if (sheet != null) {
            walker.stops(Stop.below(sheet, settings.speech()), true);
            mark();
        }
    }

    /** Hides the ring: the resident touches the screen now. */
    void rest() {
        used = false;
        ring.setVisible(false);
        walker.stops(sheet == null ? List.of() : Stop.below(sheet, settings.speech()), false);
    }

    /** Draws the ring where the keys are; the picture must be laid out. */
    void mark() {
        Stop stop = walker.current();
        if (stop == null || !used) {
            ring.setVisible(false);
        } else {
            ring.around(stop.nodes(), Look.of(panel, settings));
        }
    }

    void struck(KeyEvent event) {
        event.consume();
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            filter.released(event.getCode());
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED && filter.pressed(event.getCode())) {
            PadKey key = Pad.of(event.getCode());
            if (key != null) {
                press(key);
            }
        }
    }

    private void press(PadKey key) {
        if (shown instanceof Screen.Start) {
            send.accept(new Input.SetSpeech(true));
            send.accept(new Input.Begin());
            used = true;
            return;
        }
        if (shown instanceof Screen.Practice) {
            send.accept(new Input.Practise(key));
            return;
        }
        boolean first = !used;
        used = true;
        switch (key) {
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
            case HELP -> help();
            case REPEAT -> {
                ears.repeat();
                send.accept(new Input.Presence());
            }
            case LOUDER -> volume(VOLUME_STEP);
            case QUIETER -> volume(-VOLUME_STEP);
        }
    }

    private void move(int by) {
        walker.move(by);
        focused();
        send.accept(new Input.Presence());
    }

    private void choose(boolean first) {
        if (first && walker.current() == null) {
            move(1);
            return;
        }
        Target target = walker.choose();
        if (target == null) {
            focused();
            send.accept(new Input.Presence());
        } else {
            mark();
            target.activate();
        }
    }

    private void role(Action.Role role) {
        if (shown != null) {
            shown.frame().actions().stream()
                    .filter(action -> action.role() == role)
                    .findFirst()
                    .ifPresent(action -> send.accept(new Input.Press(action.id())));
        }
    }

    /** Says what the keys do, when help is struck a second time. */
    private void help() {
        boolean again = shown != null && shown.frame().offers(Action.PRACTICE);
        send.accept(again ? new Input.Press(Action.PRACTICE) : new Input.Help());
    }

    private void volume(int by) {
        send.accept(new Input.SetVolume(Math.clamp(settings.volume() + by, VOLUME_STEP, 100)));
    }

    private void focused() {
        mark();
        Stop stop = walker.current();
        if (stop != null) {
            String name = stop.nodes().getFirst().getAccessibleText();
            ears.focused(stop.id(), name == null ? "" : name, walker.number(), walker.of());
        }
    }
}
