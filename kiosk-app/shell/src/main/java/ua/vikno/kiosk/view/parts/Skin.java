package ua.vikno.kiosk.view.parts;

import javafx.scene.layout.Background;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.view.theme.Look;
import ua.vikno.kiosk.view.theme.Palette;

/**
 * How a target looks at rest and under a finger.
 *
 * @param edge null for none
 */
public record Skin(Color fill, Color ink, @Nullable Color edge, Color pressedFill, Color pressedEdge) {
    public static Skin primary(Palette p) {
        return new Skin(p.primary(), p.onPrimary(), p.primary(), p.primaryPressed(), p.text());
    }

    public static Skin secondary(Palette p) {
        return new Skin(p.bg(), p.primary(), p.primary(), p.primarySoft(), p.text());
    }

    public static Skin card(Palette p) {
        return new Skin(p.surface(), p.text(), p.border(), p.primarySoft(), p.primary());
    }

    public static Skin chosen(Palette p) {
        return new Skin(p.primarySoft(), p.text(), p.primary(), p.surface2(), p.text());
    }

    public static Skin muted(Palette p) {
        return new Skin(p.surface2(), p.text2(), p.surface2(), p.primarySoft(), p.primary());
    }

    /** Stands on a surface of its own and needs no frame. */
    public static Skin quiet(Palette p) {
        return new Skin(p.surface(), p.text(), null, p.primarySoft(), p.primary());
    }

    public static Skin key(Palette p) {
        return new Skin(p.bg(), p.text(), p.border(), p.primarySoft(), p.primary());
    }

    public static Skin keyEdit(Palette p) {
        return new Skin(p.surface2(), p.text(), p.border(), p.primarySoft(), p.primary());
    }

    public static Skin band(Palette p) {
        return new Skin(p.band(), p.onBand(), p.onBand(), p.bandPressed(), p.accent());
    }

    /** The background of a target of this size. */
    Background of(double width, double height, Look look, boolean pressed) {
        Color plain = pressed ? pressedFill : fill;
        Color frame = pressed ? pressedEdge : edge;
        return new Plate(plain, frame == null ? plain : frame, look.radius(), look.line()).of(width, height);
    }
}
