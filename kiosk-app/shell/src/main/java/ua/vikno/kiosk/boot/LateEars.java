package ua.vikno.kiosk.boot;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.voice.Ears;
import ua.vikno.kiosk.voice.Voice;

/**
 * Passes on what the view tells the voice once the devices are open; until then it is dropped. Belongs to the toolkit's
 * thread.
 */
final class LateEars implements Ears {
    private @Nullable Voice voice;

    void open(Voice to) {
        voice = to;
    }

    /** Silence, and nothing held of what was said. */
    void end() {
        tell(Voice::end);
    }

    @Override
    public void shown(Screen screen, Settings settings) {
        tell(v -> v.shown(screen, settings));
    }

    @Override
    public void focused(String stop, String name, int number, int of) {
        tell(v -> v.focused(stop, name, number, of));
    }

    @Override
    public void typed(String key, boolean capital) {
        tell(v -> v.typed(key, capital));
    }

    @Override
    public void repeat() {
        tell(Voice::repeat);
    }

    private void tell(Consumer<Voice> what) {
        if (voice != null) {
            what.accept(voice);
        }
    }
}
