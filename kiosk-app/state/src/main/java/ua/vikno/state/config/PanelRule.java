package ua.vikno.state.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which panels hold every screen. Letters and buttons keep their millimetres on any panel (EN 301 549, 5.1.4 and 20 mm to
 * touch), so there is a least one: twelve keys or eight of them side by side, and question, value, keys and buttons one
 * below the other.
 */
final class PanelRule {
    private static final double MM_PER_INCH = 25.4;
    /** 15 inches, 4:3. */
    private static final double[] SQUARISH_MM = {304, 228};
    /** 15.6 inches, 16:9. */
    private static final double[] SLIM_MM = {345, 194};
    /** A wide panel up to this long or this high has its buttons along its upper edge. */
    private static final double[] SMALL_MM = {420, 250};

    private static final int REACH_MM = 1200;

    private PanelRule() {}

    /** @return what is wrong, by key; empty for a panel that holds every screen */
    static List<String> faults(Panel panel) {
        List<String> faults = new ArrayList<>();
        double mm = panel.diagonalInches() * MM_PER_INCH / Math.hypot(panel.widthPx(), panel.heightPx());
        double longSide = Math.max(panel.widthPx(), panel.heightPx()) * mm;
        double shortSide = Math.min(panel.widthPx(), panel.heightPx()) * mm;
        if (!holds(SQUARISH_MM, longSide, shortSide) && !holds(SLIM_MM, longSide, shortSide)) {
            faults.add(String.format(
                    Locale.ROOT,
                    "panel.diagonal-inches: %s inches with %d×%d pixels are %.0f × %.0f mm, too small for letters that can"
                            + " be read at 600 mm and keys of 20 mm; the least panel is 15 inches 1024×768 (305 × 229 mm) or"
                            + " 15.6 inches 1366×768 (345 × 194 mm), either way up",
                    panel.diagonalInches(),
                    panel.widthPx(),
                    panel.heightPx(),
                    longSide,
                    shortSide));
        }
        boolean wide = panel.widthPx() > panel.heightPx();
        boolean small = longSide < SMALL_MM[0] || shortSide < SMALL_MM[1];
        if (wide && small && panel.bottomMm() + shortSide > REACH_MM) {
            faults.add(String.format(
                    Locale.ROOT,
                    "panel.bottom-mm: the buttons at the upper edge of this panel would hang higher than %d mm; at most %.0f",
                    REACH_MM,
                    Math.floor(REACH_MM - shortSide)));
        }
        return faults;
    }

    private static boolean holds(double[] least, double longSide, double shortSide) {
        return longSide >= least[0] && shortSide >= least[1];
    }
}
