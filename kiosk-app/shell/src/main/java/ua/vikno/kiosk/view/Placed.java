package ua.vikno.kiosk.view;

import java.util.List;
import javafx.scene.layout.Region;

/**
 * A node and where it goes.
 *
 * @param grows whether it takes a share of the room that is left
 */
record Placed(Region node, double x, double y, double width, double height, boolean grows) {
    private static final double ROUNDING = 0.51;

    Placed(Region node, double x, double y, double width, double height) {
        this(node, x, y, width, height, false);
    }

    Placed lowered(double by) {
        return new Placed(node, x, y + by, width, height, grows);
    }

    Placed higher(double by) {
        return new Placed(node, x, y, width, height + by, grows);
    }

    void apply() {
        node.resizeRelocate(x, y, width, height);
    }

    /** Whether no word of it is broken and none of its lines is cut. */
    boolean fits() {
        return node.minWidth(-1) <= width + ROUNDING && node.prefHeight(width) <= height + ROUNDING;
    }

    /** Whether all fit between these heights, and none lies over another. */
    static boolean fit(List<Placed> parts, double top, double bottom) {
        for (int i = 0; i < parts.size(); i++) {
            Placed part = parts.get(i);
            if (!part.fits() || part.y < top - ROUNDING || part.y + part.height > bottom + ROUNDING) {
                return false;
            }
            if (parts.subList(i + 1, parts.size()).stream().anyMatch(part::covers)) {
                return false;
            }
        }
        return true;
    }

    private boolean covers(Placed other) {
        return x + width > other.x + ROUNDING
                && other.x + other.width > x + ROUNDING
                && y + height > other.y + ROUNDING
                && other.y + other.height > y + ROUNDING;
    }
}
