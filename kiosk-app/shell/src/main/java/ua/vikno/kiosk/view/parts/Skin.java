package ua.vikno.kiosk.view.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
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

    /** The background of a target of this height. */
    Background of(double height, Look look, boolean pressed) {
        Color plain = pressed ? pressedFill : fill;
        Color frame = pressed ? pressedEdge : edge;
        List<BackgroundFill> fills = new ArrayList<>(6);
        if (frame == null) {
            plate(fills, plain, look.radius(), 0, height);
        } else {
            plate(fills, frame, look.radius(), 0, height);
            plate(fills, plain, look.radius() - look.line(), look.line(), height);
        }
        return new Background(fills, List.of());
    }

    /**
     * A rounded plate in three parts: without a GPU every pixel of a rounded shape is computed, while a square one is just
     * filled, and between the corners it is square.
     */
    private static void plate(List<BackgroundFill> fills, Color color, double radius, double inset, double height) {
        double cap = inset + radius;
        double rest = height - cap;
        if (rest < cap) {
            fills.add(new BackgroundFill(color, new CornerRadii(radius), new Insets(inset)));
            return;
        }
        fills.add(new BackgroundFill(
                color, new CornerRadii(radius, radius, 0, 0, false), new Insets(inset, inset, rest, inset)));
        fills.add(new BackgroundFill(color, CornerRadii.EMPTY, new Insets(cap, inset, cap, inset)));
        fills.add(new BackgroundFill(
                color, new CornerRadii(0, 0, radius, radius, false), new Insets(rest, inset, inset, inset)));
    }
}
