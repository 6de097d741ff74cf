package ua.vikno.kiosk.boot;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.Speech;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.view.KioskView;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Voice;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.config.Panel;

/** The kiosk's window. */
final class WindowFace implements Face {
    private final Texts texts;
    private final LateEars ears = new LateEars();
    private final KioskView view;
    private String city = "";
    private @Nullable LocalTime time;

    WindowFace(KioskConfig config, Texts texts, Consumer<Input> inputs) {
        Panel panel = config.panel();
        this.texts = texts;
        view = new KioskView(geometry(panel), texts::show, inputs, ears, System::nanoTime, config.doubleTouch());
        if (!config.devices().containsKey(DeviceKind.SPEECH)) {
            view.mute();
        }
        view.open(new Stage(), panel.full(), !panel.full());
    }

    static PanelGeometry geometry(Panel panel) {
        return new PanelGeometry(panel.widthPx(), panel.heightPx(), panel.diagonalInches(), panel.bottomMm());
    }

    @Override
    public Scene scene() {
        return view.scene();
    }

    @Override
    public void show(Screen screen, Settings settings) {
        view.show(screen, settings);
    }

    @Override
    public void strip(String name, LocalTime now) {
        if (!name.equals(city)) {
            city = name;
            view.city(name);
            ears.city(name);
        }
        LocalTime minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(time)) {
            time = minute;
            view.time(minute);
        }
    }

    @Override
    public void pictures(@Nullable Image emblem, @Nullable Image picture) {
        view.pictures(emblem, picture);
    }

    @Override
    public void speakThrough(Speech speech) {
        ears.open(new Voice(speech, texts::speak));
    }

    @Override
    public void greet() {
        ears.greet();
    }

    @Override
    public void strike(KeypadKey key) {
        view.strike(
                switch (key) {
                    case UP -> KeyCode.UP;
                    case DOWN -> KeyCode.DOWN;
                    case LEFT -> KeyCode.LEFT;
                    case RIGHT -> KeyCode.RIGHT;
                    case OK -> KeyCode.ENTER;
                    case HELP -> KeyCode.HELP;
                    case VOLUME_UP -> KeyCode.VOLUME_UP;
                    case VOLUME_DOWN -> KeyCode.VOLUME_DOWN;
                    case REPEAT -> KeyCode.R;
                    case PAUSE -> KeyCode.PAUSE;
                    case DIGIT_0, DIGIT_1, DIGIT_2, DIGIT_3, DIGIT_4, DIGIT_5, DIGIT_6, DIGIT_7, DIGIT_8, DIGIT_9 ->
                        KeyCode.valueOf(key.name().replace("DIGIT_", "NUMPAD"));
                    case ERASE -> KeyCode.STAR;
                    case PACE -> KeyCode.POUND;
                });
    }

    @Override
    public void light(int percent, int step) {
        view.light(percent, step);
    }

    @Override
    public void outOfOrder(List<String> counter) {
        view.outOfOrder(counter);
    }

    @Override
    public void sayOutOfOrder(List<String> counter) {
        ears.outOfOrder(counter);
    }

    @Override
    public void wipe() {
        ears.end();
    }
}
