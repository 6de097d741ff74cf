package ua.vikno.kiosk.view;

import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Settings;

/** What a resident sets as it is set already. */
final class Already {
    private static final int LOUDEST = 100;

    private Already() {}

    /** One of several in a drawer, which closes when it is made. */
    static boolean choice(Input input) {
        return input instanceof Input.SetLanguage || input instanceof Input.SetSize;
    }

    /** Choosing it once more only closes the drawer. */
    static boolean chosen(Input input, Settings now) {
        return input.equals(new Input.SetLanguage(now.language())) || input.equals(new Input.SetSize(now.size()));
    }

    /** @return the key that has nothing to do: it is as loud or as quiet as it gets; null for anything else */
    static @Nullable PadKey vain(Input input, Settings now) {
        return input.equals(new Input.SetVolume(now.volume()))
                ? now.volume() == LOUDEST ? PadKey.LOUDER : PadKey.QUIETER
                : null;
    }
}
