package ua.vikno.kiosk.view.theme;

import ua.vikno.kiosk.screen.Settings.TextSize;

/**
 * The type scale, in pixels of the reference panel (21.5″, 1080 lines). The default satisfies EN 301 549, 5.1.4 at 600 mm by itself
 * (0.7° = 7.33 mm), compact satisfies ADA 707.7.2 (4.8 mm), large satisfies 5.1.4 at 710 mm.
 */
public enum Type {
    SMALL(28, 42, 52),
    BODY(32, 44, 56),
    BUTTON(36, 48, 60),
    QUESTION(44, 56, 64),
    TITLE(56, 64, 72),
    SUM(72, 80, 96);

    /** Of Vikno Sans, in em. */
    public static final double CAP_HEIGHT = 0.7273;

    private final double compact;
    private final double normal;
    private final double large;

    Type(double compact, double normal, double large) {
        this.compact = compact;
        this.normal = normal;
        this.large = large;
    }

    /** Font size in reference pixels: 4.034 to a millimetre. */
    double size(TextSize size) {
        return switch (size) {
            case COMPACT -> compact;
            case DEFAULT, SPACED -> normal;
            case LARGE -> large;
        };
    }

    /** Line height as a multiple of the font size. */
    static double lineHeight(TextSize size) {
        return switch (size) {
            case COMPACT -> 1.35;
            case DEFAULT -> 1.3;
            case SPACED -> 1.5;
            case LARGE -> 1.25;
        };
    }
}
