package ua.vikno.kiosk.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/**
 * Where the strip at the top and the access bar stand, and what they leave to the screen between them. Upright: the bar lies
 * at the bottom. Wide: it is a column at the right. A small panel has no strip, and a wide one has its bar in that place.
 *
 * @param head where the screen begins
 * @param left how wide the screen is
 * @param floor where the screen ends
 * @param air between the masthead and the content
 */
record Zones(List<Placed> behind, Placed access, double head, double left, double floor, double air) {
    /** @param drawer which one is open, null for none */
    static Zones of(Kit kit, Band band, AccessBar bar, @Nullable Tool drawer) {
        PanelGeometry panel = kit.look().panel();
        if (kit.look().tight()) {
            return tight(kit, bar, drawer);
        }
        double strip = Band.height(kit);
        Placed top = new Placed(band, 0, 0, panel.widthPx(), strip);
        if (panel.isPortrait()) {
            double margin = kit.u(16);
            double width = panel.widthPx() - 2 * margin;
            Region row = bar.grid(drawer, width);
            double height = row.prefHeight(width);
            double y = panel.heightPx() - height - kit.u(20);
            Placed ground = ground(kit, 0, y - kit.u(20), panel.widthPx(), panel.heightPx() - y + kit.u(20));
            double floor = y - kit.u(36) - kit.u(12);
            return new Zones(
                    List.of(top, ground),
                    new Placed(row, margin, y, width, height),
                    strip,
                    panel.widthPx(),
                    floor,
                    kit.u(32));
        }
        double left = panel.widthPx() - kit.look().accessColumn();
        Placed ground = ground(kit, left, strip, kit.look().accessColumn(), panel.heightPx() - strip);
        return new Zones(
                List.of(top, ground),
                column(kit, bar.cells(drawer), strip),
                strip,
                left,
                panel.heightPx() - kit.u(24),
                kit.u(24));
    }

    private static Zones tight(Kit kit, AccessBar bar, @Nullable Tool drawer) {
        PanelGeometry panel = kit.look().panel();
        double margin = kit.u(panel.isPortrait() ? 8 : 16);
        double width = panel.widthPx() - 2 * margin;
        Region row = new AccessGrid(kit.look().gap(), bar.line(drawer, width).orElseGet(() -> bar.barest(width)));
        double height = row.prefHeight(width);
        double air = kit.u(14);
        double around = kit.u(10);
        double y = panel.isPortrait() ? panel.heightPx() - height - around : around;
        Placed ground = ground(kit, 0, y - around, panel.widthPx(), height + 2 * around);
        Placed access = new Placed(row, margin, y, width, height);
        double screen = panel.isPortrait() ? y - kit.look().gap() : panel.heightPx() - air;
        return new Zones(
                List.of(ground), access, panel.isPortrait() ? 0 : height + 2 * around, panel.widthPx(), screen, air);
    }

    private static Placed column(Kit kit, List<Target> cells, double top) {
        PanelGeometry panel = kit.look().panel();
        double margin = kit.u(20);
        double room = panel.heightPx() - top - 2 * margin;
        double width = kit.look().accessColumn() - 2 * margin;
        double gap = kit.look().gap();
        double height = Math.min(kit.u(120), Math.floor((room - gap * (cells.size() - 1)) / cells.size()));
        cells.forEach(cell -> cell.atLeast(0, height));
        return new Placed(new Stack(gap, false, cells), panel.widthPx() - width - margin, top + margin, width, room);
    }

    /** The quiet ground on which the access bar stands. */
    private static Placed ground(Kit kit, double x, double y, double width, double height) {
        Region ground = new Region();
        ground.setBackground(
                new Background(new BackgroundFill(kit.palette().surface(), CornerRadii.EMPTY, Insets.EMPTY)));
        ground.setMouseTransparent(true);
        return new Placed(ground, x, y, width, height);
    }
}
