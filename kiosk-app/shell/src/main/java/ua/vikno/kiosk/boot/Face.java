package ua.vikno.kiosk.boot;

import javafx.scene.Scene;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;

/** What the kiosk shows itself with. All methods belong to the toolkit's thread. */
interface Face {
    Scene scene();

    void show(Screen screen, Settings settings);

    /** Silence, and nothing held of what was shown. */
    void wipe();
}
