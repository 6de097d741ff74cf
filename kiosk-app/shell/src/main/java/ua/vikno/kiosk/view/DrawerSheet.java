package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.view.kinds.Body;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Target;

/** An open drawer of a small panel: it takes the screen's place, so that nothing of the screen has to give way to it. */
final class DrawerSheet {
    private DrawerSheet() {}

    static Composition of(Kit kit, Zones zones, AccessBar bar, Tool drawer, Runnable more) {
        Frame frame = new Frame("drawer", Label.of(drawer.name()).words(), null, null, null, List.of());
        double gap = kit.look().gap();
        double width = kit.look().contentWidth();
        List<Target> cells = bar.choices(drawer);
        double widest =
                cells.stream().mapToDouble(cell -> cell.prefWidth(-1)).max().orElse(width);
        int columns = (int) Math.clamp(Math.floor((width + gap) / (widest + gap)), 1, 3);
        List<Block> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += columns) {
            List<Target> row = cells.subList(i, Math.min(cells.size(), i + columns));
            rows.add(new Block(new Shelf(gap, row), true, gap));
        }
        return new Composition(kit, zones, frame, new Body(rows, null, List.of(), null, false), null, 0, more);
    }
}
