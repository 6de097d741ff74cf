package ua.vikno.kiosk.view.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import ua.vikno.devices.fonts.ViknoSans;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.TextSize;

/** How one resident sees this panel: geometry, text size and colours, asked in reference pixels. */
public record Look(PanelGeometry panel, TextSize size, Palette palette) {
    /** Pixels per millimetre of the panel the design was drawn for. */
    private static final double REFERENCE_PX_PER_MM = 4.034;

    private static final double TARGET_MM = 20;

    /** System property: a directory where the bundled fonts lie unpacked. */
    private static final String UNPACKED_FONTS = "vikno.fonts";

    /** Loading wants a size; each text says its own. */
    private static final double ANY_SIZE = 12;

    /** What Vikno Sans itself puts between base lines, in em. */
    private static final double NATURAL_LINE = 1.2102;

    public static Look of(PanelGeometry panel, Settings settings) {
        return new Look(panel, settings.size(), Palette.of(settings.theme()));
    }

    /** Makes the bundled font known to the toolkit; never relies on what the system has. */
    public static void loadFonts() {
        load("ViknoSans-Regular.ttf", ViknoSans::regular);
        load("ViknoSans-Bold.ttf", ViknoSans::bold);
    }

    /** JavaFX takes a file as it is, but copies a stream to a file of its own before the first screen can be painted. */
    private static void load(String name, Supplier<InputStream> bundled) {
        String unpacked = System.getProperty(UNPACKED_FONTS);
        if (unpacked != null && Font.loadFont(Path.of(unpacked, name).toUri().toString(), ANY_SIZE) != null) {
            return;
        }
        try (InputStream font = bundled.get()) {
            if (Font.loadFont(font, ANY_SIZE) == null) {
                throw new IllegalStateException("the bundled font cannot be read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return Font.font(ViknoSans.FAMILY, FontWeight.NORMAL, px(type));
    }

    public Font bold(Type type) {
        return Font.font(ViknoSans.FAMILY, FontWeight.BOLD, px(type));
    }

    /** What to add between lines of this type. */
    public double leading(Type type) {
        return Math.rint(px(type) * (Type.lineHeight(size) - NATURAL_LINE));
    }

    /** Distance of content from the panel's edges. */
    public double margin() {
        return u(panel.isPortrait() ? 56 : 64);
    }

    /** How wide the access column of a wide panel is. */
    public double accessColumn() {
        return u(size == TextSize.LARGE ? 450 : size == TextSize.DEFAULT ? 380 : 290);
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
