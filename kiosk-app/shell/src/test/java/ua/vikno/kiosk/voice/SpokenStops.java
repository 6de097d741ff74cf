package ua.vikno.kiosk.voice;

import java.util.List;
import ua.vikno.kiosk.screen.Screen;

/** The ids of what the voice can say of a screen, in reading order, for tests that compare them with what is drawn. */
public final class SpokenStops {
    private SpokenStops() {}

    public static List<String> of(Screen screen) {
        return Stops.of(screen).stream().map(Heard::id).toList();
    }
}
