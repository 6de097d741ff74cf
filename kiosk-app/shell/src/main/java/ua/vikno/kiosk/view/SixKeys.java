package ua.vikno.kiosk.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.voice.Ears;

/** What a strike of one of the six keys does. */
final class SixKeys {
    private static final int VOLUME_STEP = 10;

    /** The key for help held so long says it again. */
    private static final Duration HELD = Duration.ofSeconds(1);

    private final KeyPosition position;
    private final KeyFilter filter;
    private final LongSupplier nanos;
    private final Scan scan;
    private final StaffKeys staff;
    private final Ears ears;
    private final Consumer<Input> send;
    private @Nullable Screen shown;
    private Settings settings = Settings.DEFAULT;
    private boolean silenced;
    private @Nullable KeyCode helping;
    private long helpingSince;

    SixKeys(KeyPosition position, KeyFilter filter, LongSupplier nanos, Ears ears, Consumer<Input> send) {
        this.position = position;
        this.filter = filter;
        this.nanos = nanos;
        scan = new Scan(nanos);
        staff = new StaffKeys(nanos);
        this.ears = ears;
        this.send = send;
    }

    /** Takes a new picture; stays at its stop if {@code keep} and it is still there. */
    void on(Surface made, Screen screen, Settings how, boolean keep) {
        shown = screen;
        settings = how;
        if (screen instanceof Screen.Start) {
            silenced = false;
        }
        position.on(made, screen, how, keep);
        if (!keep) {
            scan.restart();
        }
    }

    /** Whether a first touch is only heard: it was asked for. */
    boolean hearsFirst() {
        return settings.hand().hearFirst() && settings.speech() && !(shown instanceof Screen.Start);
    }

    /** If a first touch is only heard, goes to what a finger touched and says it; false if it was there already. */
    boolean onlyHears(Target target) {
        boolean heard = hearsFirst() && !position.at(target);
        if (heard) {
            send.accept(new Input.Presence());
        }
        return heard;
    }

    /** A resident who has switched speech off is left in silence: no key switches it on again. */
    void told(Input input) {
        silenced |= input.equals(new Input.SetSpeech(false));
    }

    /** A key of a pad that is not the toolkit's keyboard. */
    void strike(KeyCode key) {
        struck(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        struck(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
    }

    void struck(KeyEvent event) {
        event.consume();
        KeyCode code = event.getCode();
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            filter.released(code);
            if (code == helping) {
                helping = null;
                press(nanos.getAsLong() - helpingSince >= HELD.toNanos() ? PadKey.REPEAT : PadKey.HELP);
            }
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED && filter.pressed(code)) {
            scan.restart();
            if (Pad.isOnlySwitch(code)) {
                only();
                return;
            }
            String typed = Pad.typed(code);
            PadKey key = Pad.of(code);
            if (key == PadKey.HELP) {
                // Whether it is held shows when it is let go.
                helping = code;
                helpingSince = nanos.getAsLong();
            } else if (key != null) {
                press(key);
            } else if (typed != null) {
                type(typed);
            }
        }
    }

    /** A pad with twelve keys types where something is typed, and elsewhere goes to the choice of that number. */
    private void type(String typed) {
        if (shown instanceof Screen.Start) {
            press(PadKey.CHOOSE);
            return;
        }
        if (shown instanceof Screen.Practice) {
            ears.typed("key:" + typed, false, true);
            return;
        }
        speakUp();
        position.use();
        Target key = position.walker().key("key:" + typed);
        if (key != null) {
            key.activate();
        } else if (!typed.equals("ERASE") && position.walker().toNumber(Integer.parseInt(typed))) {
            position.focused();
            send.accept(new Input.Presence());
        } else if (typed.equals("ERASE")) {
            // Where nothing is typed the star has nothing to erase.
            press(PadKey.PAUSE);
        } else {
            vain(PadKey.CHOOSE);
        }
    }

    /** One switch begins a visit in which the keys walk by themselves, and then chooses. */
    private void only() {
        if (!settings.hand().scanning()) {
            send.accept(new Input.SetHand(settings.hand().withScanning(true)));
            send.accept(new Input.Begin());
            position.use();
        } else {
            press(PadKey.CHOOSE);
        }
    }

    /** Some time has passed: the keys move, if they walk by themselves and it is time. */
    void beat() {
        boolean walks = settings.hand().scanning() && !(shown instanceof Screen.Start);
        if (walks
                && scan.moves(
                        ears.speaking(), settings.pace(), position.walker().size())) {
            position.walker().move(1);
            position.focused();
        }
    }

    /** Any key in a silent visit switches speech on, as on the start screen. */
    private void speakUp() {
        if (!settings.speech() && !silenced) {
            send.accept(new Input.SetSpeech(true));
        }
    }

    private void press(PadKey key) {
        boolean knocked = staff.complete(key);
        act(key);
        if (knocked && !(shown instanceof Screen.Practice)) {
            send.accept(new Input.StaffKnock());
        }
    }

    private void act(PadKey key) {
        if (shown instanceof Screen.Start) {
            send.accept(new Input.SetSpeech(true));
            if (key == PadKey.CONTINUE) {
                language();
            }
            send.accept(new Input.Begin());
            position.use();
            return;
        }
        if (shown instanceof Screen.Practice) {
            send.accept(new Input.Practise(key));
            return;
        }
        speakUp();
        boolean first = position.use();
        switch (key) {
            case PREVIOUS -> move(-1);
            case NEXT -> move(1);
            case BACK -> {
                if (position.walker().leave()) {
                    position.focused();
                    send.accept(new Input.Presence());
                } else if (!role(Action.Role.BACK)) {
                    vain(key);
                }
            }
            case CONTINUE -> goOn();
            case CHOOSE -> choose(first);
            case HELP -> help();
            case REPEAT -> {
                ears.repeat();
                send.accept(new Input.Presence());
            }
            case PAUSE -> {
                ears.pause();
                send.accept(new Input.Presence());
            }
            case PACE ->
                send.accept(new Input.SetPace(
                        settings.pace() == Settings.QUICKEST ? Settings.SLOWEST : settings.pace() + 1));
            case LOUDER -> volume(VOLUME_STEP);
            case QUIETER -> volume(-VOLUME_STEP);
        }
    }

    private void move(int by) {
        position.move(by);
        send.accept(new Input.Presence());
    }

    private void choose(boolean first) {
        if (first && position.walker().current() == null) {
            move(1);
            return;
        }
        Target target = position.walker().choose();
        if (target == null) {
            position.focused();
            send.accept(new Input.Presence());
        } else {
            position.mark();
            target.activate();
        }
    }

    /** On a screen that leads nowhere by itself, such as the menu, the key leads to the next language. */
    private void goOn() {
        if (!role(Action.Role.CONTINUE)) {
            language();
        }
    }

    private void language() {
        List<Language> all = List.of(Language.values());
        send.accept(new Input.SetLanguage(all.get((all.indexOf(settings.language()) + 1) % all.size())));
    }

    private boolean role(Action.Role role) {
        Optional<Action> found = shown == null
                ? Optional.empty()
                : shown.frame().actions().stream()
                        .filter(action -> action.role() == role)
                        .findFirst();
        found.ifPresent(action -> send.accept(new Input.Press(action.id())));
        return found.isPresent();
    }

    /** Says what the keys do, when help is struck a second time. */
    private void help() {
        boolean again = shown != null && shown.frame().offers(Action.PRACTICE);
        send.accept(again ? new Input.Press(Action.PRACTICE) : new Input.Help());
    }

    private void volume(int by) {
        send.accept(new Input.SetVolume(Math.clamp(settings.volume() + by, VOLUME_STEP, 100)));
    }

    /** The resident is there, and hears that the key has nothing to do here. */
    void vain(PadKey key) {
        ears.vain(key);
        send.accept(new Input.Presence());
    }
}
