package ua.vikno.kiosk.boot;

import java.time.LocalTime;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.Speech;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;

/** What the kiosk shows itself with. All methods belong to the toolkit's thread. */
interface Face {
    Scene scene();

    void show(Screen screen, Settings settings);

    /** The strip at the top: the city as the portal names it, and the hour. */
    void strip(String city, LocalTime now);

    /** The city's emblem and picture on the start screen; null for none. */
    void pictures(@Nullable Image emblem, @Nullable Image picture);

    /** From now on screens are read aloud too. */
    void speakThrough(Speech speech);

    /** Says aloud where the kiosk stands when somebody steps up, unless a visit is under way. */
    void greet();

    /** A key of the key pad was struck. */
    void strike(KeypadKey key);

    /**
     * At so many percent of the panel's brightness; at 0 nothing but black, and a touch brings light and nothing else.
     *
     * @param step 0 to 8: the picture in its place, or a little beside it, so that none of it burns in
     */
    void light(int percent, int step);

    /** Shows in three languages that the kiosk does not work, and where help is. Nothing can be touched any more. */
    void outOfOrder(List<String> counter);

    /** Says aloud what that page says. */
    void sayOutOfOrder(List<String> counter);

    /** Silence, and nothing held of what was shown. */
    void wipe();
}
