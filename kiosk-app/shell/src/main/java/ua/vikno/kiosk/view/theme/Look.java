package ua.vikno.kiosk.view.theme;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.TextSize;

/** How one resident sees this panel: geometry, text size and colours, asked in reference pixels. */
public record Look(PanelGeometry panel, TextSize size, Palette palette) {
    /** Pixels per millimetre of the panel the design was drawn for. */
    private static final double REFERENCE_PX_PER_MM = 4.034;

    private static final double TARGET_MM = 20;

    private static final double TIGHT_LONG_MM = 420;

    private static final double TIGHT_SHORT_MM = 250;

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

    /**
     * Whether the panel is so small that the frame keeps only what it must: less than 420 mm long or 250 mm wide. Letters and
     * targets are as large as anywhere, for eyes and fingers are.
     */
    public boolean tight() {
        double across = panel.widthPx() / panel.pxPerMm();
        double down = (panel.heightPx() + panel.stripPx()) / panel.pxPerMm();
        return Math.max(across, down) < TIGHT_LONG_MM || Math.min(across, down) < TIGHT_SHORT_MM;
    }

    /** Whether the panel stands upright and has room to spare. */
    public boolean tall() {
        return panel.isPortrait() && !tight();
    }

    /**
     * The sizes that a screen of a small panel takes when its letters find no room, largest first. The usual ones can be read
     * at 600 mm, the smallest ones keep 4.8 mm.
     */
    public List<TextSize> smaller() {
        if (!tight() || size == TextSize.COMPACT) {
            return List.of();
        }
        return size == TextSize.DEFAULT ? List.of(TextSize.COMPACT) : List.of(TextSize.DEFAULT, TextSize.COMPACT);
    }

    /** The same look with letters of another size, where the chosen one finds no room. */
    public Look with(TextSize other) {
        return new Look(panel, other, palette);
    }

    /** Distance of content from the panel's edges. */
    public double margin() {
        return u(tight() ? 36 : panel.isPortrait() ? 56 : 64);
    }

    /** How wide the access column of a wide panel is; a small one has none. */
    public double accessColumn() {
        return panel.isPortrait() || tight()
                ? 0
                : u(
                        switch (size) {
                            case COMPACT -> 290;
                            case DEFAULT -> 380;
                            case SPACED, LARGE -> 450;
                        });
    }

    /** How wide a screen's content is. */
    public double contentWidth() {
        return panel.widthPx() - accessColumn() - 2 * margin();
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
