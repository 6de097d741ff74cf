package ua.vikno.kiosk.boot;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Input.PadKey;
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
    private String city = "";

    /** The start screen, if it was shown before there was a voice. */
    private Runnable missed = () -> {};

    void open(Voice to) {
        voice = to;
        to.city(city);
        Runnable earlier = missed;
        missed = () -> {};
        earlier.run();
    }

    void city(String name) {
        city = name;
        tell(v -> v.city(name));
    }

    void greet() {
        tell(Voice::greet);
    }

    void outOfOrder(List<String> counter) {
        missed = () -> {};
        tell(v -> v.outOfOrder(counter));
    }

    /** A farewell, and nothing held of what was said. */
    void end() {
        tell(Voice::end);
    }

    @Override
    public void shown(Screen screen, Settings settings) {
        if (voice == null) {
            missed = screen instanceof Screen.Start ? () -> shown(screen, settings) : () -> {};
        }
        tell(v -> v.shown(screen, settings));
    }

    @Override
    public void focused(String stop, String name, int number, int of) {
        tell(v -> v.focused(stop, name, number, of));
    }

    @Override
    public void stands(String stop, String name, int number, int of) {
        tell(v -> v.stands(stop, name, number, of));
    }

    @Override
    public void typed(String key, boolean capital, boolean acted) {
        tell(v -> v.typed(key, capital, acted));
    }

    @Override
    public void turned(String name, int number, int of) {
        tell(v -> v.turned(name, number, of));
    }

    @Override
    public boolean speaking() {
        return voice != null && voice.speaking();
    }

    @Override
    public void vain(PadKey key) {
        tell(v -> v.vain(key));
    }

    @Override
    public void pause() {
        tell(Voice::pause);
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
