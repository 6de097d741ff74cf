package ua.vikno.kiosk.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.view.keyboard.Keyboard;
import ua.vikno.kiosk.view.kinds.Block;
import ua.vikno.kiosk.view.kinds.Body;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Shelf;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/**
 * The zones of a screen. Portrait: band, heading, content, actions, access bar, from top to bottom. Landscape: the access
 * bar is a column at the right.
 */
final class Composition {
    private final Kit kit;
    private final PanelGeometry panel;
    private final Band band;
    private final Body body;
    private final @Nullable Keyboard keyboard;
    private final Frame frame;
    private final Runnable more;
    private final Region heading;

    Composition(Kit kit, Band band, Frame frame, Body body, @Nullable Keyboard keyboard, Runnable more) {
        this.kit = kit;
        this.panel = kit.look().panel();
        this.band = band;
        this.frame = frame;
        List<Block> last = ActionBar.extrasFlow(frame.actions(), kit)
                ? ActionBar.extras(frame.actions(), kit).stream()
                        .map(target -> new Block(target, true, kit.look().gap()))
                        .toList()
                : List.of();
        this.body = body.between(Heading.blocks(frame, kit), last);
        this.keyboard = keyboard;
        this.more = more;
        heading = Heading.of(frame, kit);
    }

    /** @return the page, and how many there are */
    Result compose(int wantedPage, @Nullable Tool drawer, Consumer<@Nullable Tool> open) {
        Surface sheet = new Surface(kit.palette().bg());
        double bandHeight = Band.height(kit);
        sheet.place(band, 0, 0, panel.widthPx(), bandHeight);

        List<Target> cells = new AccessBar(kit, open).cells(drawer);
        Placed access = panel.isPortrait() ? accessRow(cells) : accessColumn(cells, bandHeight);

        double x = kit.look().margin();
        double width = kit.look().contentWidth();
        double headingTop = bandHeight + kit.u(panel.isPortrait() ? 40 : 22);
        double headingHeight = heading.prefHeight(width);
        double top = headingTop + headingHeight + kit.u(panel.isPortrait() ? 32 : 18);
        double floor =
                (panel.isPortrait() ? access.y() - kit.u(36) : panel.heightPx()) - kit.u(panel.isPortrait() ? 12 : 24);

        Region actions = actions(0, 1, width);
        List<List<Placed>> pages = pages(actions, x, width, top, floor);
        int page = 0;
        if (pages.size() > 1) {
            actions = actions(0, 2, width);
            pages = pages(actions, x, width, top, floor);
            page = Math.min(wantedPage, pages.size() - 1);
            actions = actions(page, pages.size(), width);
        }
        sheet.place(heading, x, headingTop, width, headingHeight);
        pages.get(page).forEach(sheet::place);
        double actionsHeight = actions.prefHeight(width);
        sheet.place(actions, x, floor - actionsHeight, width, actionsHeight);
        sheet.place(ground(access));
        sheet.place(access);
        return new Result(sheet, page, pages.size());
    }

    record Result(Surface sheet, int page, int pages) {}

    private Region actions(int page, int pages, double width) {
        return ActionBar.of(frame.actions(), page, pages, kit, width, more);
    }

    private List<List<Placed>> pages(Region actions, double x, double width, double top, double floor) {
        double height = actions.prefHeight(width);
        double bottom = floor - height - (height > 0 ? kit.u(panel.isPortrait() ? 32 : 24) : 0);
        int limit = kit.settings().lowReach() ? PanelGeometry.LOW_REACH_MM : PanelGeometry.REACH_MM;
        Space space = new Space(x, width, top, panel.topForReach(limit), bottom);
        if (body.value() != null && keyboard != null) {
            return new TypingPlan(kit, body, keyboard).pages(space, panel.widthPx());
        }
        return Pager.pages(body.blocks(), space, bottom, false);
    }

    private Placed accessRow(List<Target> cells) {
        double margin = kit.u(24);
        double width = panel.widthPx() - 2 * margin;
        Shelf shelf = new Shelf(kit.look().gap(), cells);
        double height = shelf.prefHeight(width);
        return new Placed(shelf, margin, panel.heightPx() - height - kit.u(20), width, height);
    }

    private Placed accessColumn(List<Target> cells, double top) {
        double margin = kit.u(20);
        double room = panel.heightPx() - top - 2 * margin;
        double width = kit.look().accessColumn() - 2 * margin;
        double gap = kit.look().gap();
        double height = Math.min(kit.u(120), Math.floor((room - gap * (cells.size() - 1)) / cells.size()));
        cells.forEach(cell -> cell.atLeast(0, height));
        Stack column = new Stack(gap, false, cells);
        return new Placed(column, panel.widthPx() - width - margin, top + margin, width, room);
    }

    /** The quiet ground on which the access bar stands. */
    private Placed ground(Placed access) {
        Region ground = new Region();
        ground.setBackground(
                new Background(new BackgroundFill(kit.palette().surface(), CornerRadii.EMPTY, Insets.EMPTY)));
        ground.setMouseTransparent(true);
        if (panel.isPortrait()) {
            double y = access.y() - kit.u(20);
            return new Placed(ground, 0, y, panel.widthPx(), panel.heightPx() - y);
        }
        double x = access.x() - kit.u(20);
        double y = Band.height(kit);
        return new Placed(ground, x, y, panel.widthPx() - x, panel.heightPx() - y);
    }
}
