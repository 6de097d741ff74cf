package ua.vikno.kiosk.view.theme;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.TextSize;

/** How one resident sees this panel: geometry, text size and colours, asked in reference pixels. */
public record Look(PanelGeometry panel, TextSize size, Palette palette) {
    /** Pixels per millimetre of the panel the design was drawn for. */
    private static final double REFERENCE_PX_PER_MM = 4.034;

    private static final double TARGET_MM = 20;

    /** What Vikno Sans itself puts between base lines, in em. */
    private static final double NATURAL_LINE = 1.2102;

    /** After a paragraph where more room is wanted, in em. */
    private static final double SPACED_PARAGRAPH = 2;

    public static Look of(PanelGeometry panel, Settings settings) {
        return new Look(panel, settings.size(), Palette.of(settings.theme()));
    }

    /** Makes the bundled font known to the toolkit; never relies on what the system has. */
    public static void loadFonts() {
        BundledFonts.load();
    }

    /** A length of the reference panel in pixels of this one. */
    public double u(double reference) {
        return Math.rint(reference * panel.pxPerMm() / REFERENCE_PX_PER_MM);
    }

    /** The least width and height of anything to touch. */
    public double target() {
        return Math.ceil(TARGET_MM * panel.pxPerMm()) + 1;
    }

    public double px(Type type) {
        return u(type.size(size));
    }

    public Font font(Type type) {
        return Font.font(BundledFonts.family(size == TextSize.SPACED), FontWeight.NORMAL, px(type));
    }

    public Font bold(Type type) {
        return Font.font(BundledFonts.family(size == TextSize.SPACED), FontWeight.BOLD, px(type));
    }

    /** What to add between lines of this type. */
    public double leading(Type type) {
        return Math.rint(px(type) * (Type.lineHeight(size) - NATURAL_LINE));
    }

    /** Between paragraphs, {@code close} in reference pixels unless more room is wanted. */
    public double paragraph(double close) {
        // The last line's own leading lies between them already.
        return size == TextSize.SPACED
                ? Math.max(u(close), px(Type.BODY) * SPACED_PARAGRAPH - leading(Type.BODY))
                : u(close);
    }

    /** Distance of content from the panel's edges. */
    public double margin() {
        return u(panel.isPortrait() ? 56 : 64);
    }

    /** How wide the access column of a wide panel is. */
    public double accessColumn() {
        return u(
                switch (size) {
                    case COMPACT -> 290;
                    case DEFAULT -> 380;
                    case SPACED, LARGE -> 450;
                });
    }

    /** How wide a screen's content is. */
    public double contentWidth() {
        return (panel.isPortrait() ? panel.widthPx() : panel.widthPx() - accessColumn()) - 2 * margin();
    }

    /** Between two targets: 6 mm. */
    public double gap() {
        return Math.ceil(6 * panel.pxPerMm());
    }

    /** Between keys of the keyboard: 1.5 mm. */
    public double keyGap() {
        return Math.ceil(1.5 * panel.pxPerMm());
    }

    public double radius() {
        return u(16);
    }

    public double line() {
        return Math.max(2, u(4));
    }
}
