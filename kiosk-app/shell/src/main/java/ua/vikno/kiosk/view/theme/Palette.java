package ua.vikno.kiosk.view.theme;

import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Settings.Theme;

/**
 * The colours of a theme. Every pair that meets is at least 7:1 (WCAG 2.2, 1.4.6), proved by a test.
 *
 * @param band the strip at the top and the start screen
 * @param accent decoration only, never carries meaning
 */
public record Palette(
        Color bg,
        Color surface,
        Color surface2,
        Color text,
        Color text2,
        Color primary,
        Color onPrimary,
        Color primaryPressed,
        Color primarySoft,
        Color border,
        Tone success,
        Tone warning,
        Tone danger,
        Color focusGap,
        Color focusRing,
        Color band,
        Color onBand,
        Color bandPressed,
        Color accent) {
    /** A meaning: its ink, and the soft fill behind it. */
    public record Tone(Color ink, Color soft) {}

    private static final Palette LIGHT = new Palette(
            Color.web("#FFFFFF"),
            Color.web("#F1F4F8"),
            Color.web("#E3E9F1"),
            Color.web("#14181F"),
            Color.web("#3A4350"),
            Color.web("#0A3F8C"),
            Color.web("#FFFFFF"),
            Color.web("#062A5E"),
            Color.web("#DCE8F8"),
            Color.web("#434E5C"),
            new Tone(Color.web("#0A5A30"), Color.web("#DFF3E6")),
            new Tone(Color.web("#553A00"), Color.web("#FFF0C2")),
            new Tone(Color.web("#98141B"), Color.web("#FCE4E4")),
            Color.web("#FFFFFF"),
            Color.web("#14181F"),
            Color.web("#0A3F8C"),
            Color.web("#FFFFFF"),
            Color.web("#062A5E"),
            Color.web("#FFD400"));

    private static final Palette DARK = new Palette(
            Color.web("#000000"),
            Color.web("#141414"),
            Color.web("#262626"),
            Color.web("#FFFFFF"),
            Color.web("#E4E4E4"),
            Color.web("#FFD400"),
            Color.web("#000000"),
            Color.web("#FFEA80"),
            Color.web("#332B00"),
            Color.web("#FFFFFF"),
            new Tone(Color.web("#7BE495"), Color.web("#06290F")),
            new Tone(Color.web("#FFC56B"), Color.web("#2E1F00")),
            new Tone(Color.web("#FF9E9E"), Color.web("#330808")),
            Color.web("#000000"),
            Color.web("#4DD8FF"),
            Color.web("#000000"),
            Color.web("#FFFFFF"),
            Color.web("#262626"),
            Color.web("#FFD400"));

    public static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }
}
