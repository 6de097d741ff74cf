package ua.vikno.demonstration.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Settings.Theme;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/**
 * One way to look at a screen.
 *
 * @param panel in words: {@code 21.5″ 1080×1920}
 */
record Sight(String panel, PanelGeometry geometry, Settings settings) {
    private static final int BOTTOM_MM = 850;
    private static final Settings USUAL = Settings.DEFAULT;

    /** Every size with every language and both themes on the usual panel, both ways up; then the other panels. */
    static List<Sight> all() {
        List<Sight> all = new ArrayList<>();
        for (Sight usual : List.of(on(1080, 1920, 21.5, USUAL), on(1920, 1080, 21.5, USUAL))) {
            // Dark for every second one, so that each size and each language is seen in both themes.
            boolean dark = false;
            for (TextSize size : TextSize.values()) {
                for (Language language : Language.values()) {
                    all.add(usual.with(USUAL.with(size).with(language).with(dark ? Theme.DARK : Theme.LIGHT)));
                    dark = !dark;
                }
            }
        }
        all.add(on(1080, 1920, 32, USUAL));
        all.add(on(1920, 1080, 15.6, USUAL));
        all.add(on(1080, 1920, 15.6, USUAL));
        all.add(on(1366, 768, 15.6, USUAL));
        all.add(on(768, 1366, 15.6, USUAL));
        all.add(on(1280, 1024, 17, USUAL));
        all.add(on(1024, 768, 15, USUAL));
        all.add(on(768, 1024, 15, USUAL));
        all.add(on(1366, 768, 18.5, USUAL));
        return List.copyOf(all);
    }

    private static Sight on(int width, int height, double inches, Settings settings) {
        String name = "%s″ %d×%d"
                .formatted(inches == Math.rint(inches) ? Long.toString((long) inches) : inches, width, height);
        return new Sight(name, new PanelGeometry(width, height, inches, BOTTOM_MM), settings);
    }

    private Sight with(Settings other) {
        return new Sight(panel, geometry, other);
    }

    /** The panel, the size, the theme and the language. */
    String caption() {
        return String.join(
                " · ",
                panel,
                settings.size().name().toLowerCase(Locale.ROOT),
                settings.theme().name().toLowerCase(Locale.ROOT),
                settings.language().tag());
    }
}
