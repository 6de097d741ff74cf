package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Settings.Theme;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** The panels that every screen is laid out on, and with which settings. */
final class Mounts {
    private static final int BOTTOM_MM = 850;

    private Mounts() {}

    /** How much of sizes × languages is looked at. */
    private enum Share {
        ALL,
        /** Default and largest letters in every language. */
        EXTREMES,
        /** Every size and every language once or twice, but not each with each. */
        PAIRS
    }

    record Mount(String name, PanelGeometry panel, boolean low, Share share, int number) {
        List<Settings> settings() {
            List<Settings> all = new ArrayList<>();
            for (TextSize size : TextSize.values()) {
                for (Language language : Language.values()) {
                    if (looked(size, language)) {
                        all.add(new Settings(language, size, Theme.LIGHT, low, false, true, true, 50));
                    }
                }
            }
            if (share == Share.ALL) {
                // Colours move nothing, one size proves it.
                all.add(new Settings(Language.UKRAINIAN, TextSize.DEFAULT, Theme.DARK, low, false, true, true, 50));
            }
            return all;
        }

        private boolean looked(TextSize size, Language language) {
            return switch (share) {
                case ALL -> true;
                case EXTREMES -> size == TextSize.DEFAULT || size == TextSize.LARGE;
                case PAIRS -> {
                    List<Language> languages = List.of(Language.values());
                    int turn = number + List.of(TextSize.values()).indexOf(size);
                    yield languages.get(turn % languages.size()) == language;
                }
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Mount> all() {
        List<Mount> all = new ArrayList<>();
        all.add(new Mount("21.5 upright", PanelGeometry.portrait(), false, Share.ALL, 0));
        all.add(new Mount("21.5 upright, low", PanelGeometry.portrait(), true, Share.ALL, 0));
        all.add(new Mount("21.5 wide", PanelGeometry.landscape(), false, Share.ALL, 0));
        both(all, 1024, 768, 15, Share.EXTREMES);
        both(all, 1366, 768, 15.6, Share.EXTREMES);
        both(all, 1920, 1080, 15.6, Share.PAIRS);
        both(all, 1280, 1024, 17, Share.PAIRS);
        both(all, 1366, 768, 18.5, Share.PAIRS);
        both(all, 1280, 1024, 19, Share.PAIRS);
        return all;
    }

    private static void both(List<Mount> all, int longPx, int shortPx, double inches, Share share) {
        PanelGeometry wide = new PanelGeometry(longPx, shortPx, inches, BOTTOM_MM);
        PanelGeometry upright = new PanelGeometry(shortPx, longPx, inches, BOTTOM_MM);
        String name = inches + " " + longPx + "×" + shortPx;
        all.add(new Mount(name + " wide", wide, false, share, all.size()));
        all.add(new Mount(name + " upright", upright, false, share, all.size()));
        all.add(new Mount(name + " upright, low", upright, true, Share.PAIRS, all.size()));
    }
}
