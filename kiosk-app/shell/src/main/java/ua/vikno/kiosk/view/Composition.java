package ua.vikno.kiosk.view;

import java.util.ArrayList;
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
import ua.vikno.kiosk.view.kinds.Body;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Kit;
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
    private final Masthead masthead;
    private final double left;

    Composition(Kit kit, Band band, Frame frame, Body body, @Nullable Keyboard keyboard, Runnable more) {
        this.kit = kit;
        this.panel = kit.look().panel();
        this.band = band;
        this.frame = frame;
        left = panel.isPortrait()
                ? panel.widthPx()
                : panel.widthPx() - kit.look().accessColumn();
        masthead = keyboard == null
                ? Masthead.of(kit, frame, body.figure(), left, mostMasthead())
                : Masthead.bare(kit, frame);
        List<Block> last = ActionBar.extrasFlow(frame.actions(), kit)
                ? ActionBar.extras(frame.actions(), kit).stream()
                        .map(target -> new Block(target, true, kit.look().gap()))
                        .toList()
                : List.of();
        List<Target> offers = Heading.offers(frame, kit);
        List<Block> first = new ArrayList<>(Heading.blocks(frame, masthead, body.figure(), kit));
        if (keyboard == null) {
            offers.forEach(offer -> first.add(new Block(offer, true, kit.u(20))));
            this.body = body.between(first, last);
        } else {
            // What to type and how must stay on the page of the keys.
            this.body = body.between(first, last).offering(offers);
        }
        this.keyboard = keyboard;
        this.more = more;
    }

    /** @return the page, and how many there are */
    Result compose(int wantedPage, @Nullable Tool drawer, Consumer<@Nullable Tool> open) {
        Surface sheet = new Surface();
        double bandHeight = Band.height(kit);
        sheet.place(band, 0, 0, panel.widthPx(), bandHeight);

        List<Target> cells = new AccessBar(kit, open).cells(drawer);
        Placed access = panel.isPortrait() ? accessRow(cells) : accessColumn(cells, bandHeight);

        double x = kit.look().margin();
        double width = kit.look().contentWidth();
        double headingHeight = masthead.prefHeight(left);
        double air = kit.u(panel.isPortrait() ? 32 : 24);
        double top = bandHeight + headingHeight + air;
        double floor =
                (panel.isPortrait() ? access.y() - kit.u(36) : panel.heightPx()) - kit.u(panel.isPortrait() ? 12 : 24);

        Region actions = actions(0, 1, width);
        List<List<Placed>> pages = pages(actions, x, width, top, floor);
        int page = 0;
        if (pages.size() > 1) {
            // The last page's button says more than the first one's, and may need another line.
            Region first = actions(0, 2, width);
            Region last = actions(1, 2, width);
            boolean higher = last.prefHeight(width) > first.prefHeight(width);
            pages = pages(higher ? last : first, x, width, top, floor);
            page = Math.min(wantedPage, pages.size() - 1);
            actions = actions(page, pages.size(), width);
        }
        // What can be touched begins within reach; the masthead fills what lies above it.
        double firstTop = body.calm()
                ? top
                : pages.get(page).stream().mapToDouble(Placed::y).min().orElse(top);
        double bottom = Math.max(top, firstTop) - air;
        sheet.place(masthead, 0, bandHeight, left, bottom - bandHeight);
        sheet.place(line(), 0, bottom, left, kit.u(6));
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
        double air = kit.u(panel.isPortrait() && !ActionBar.scarce(kit) ? 32 : 24);
        double bottom = floor - height - (height > 0 ? air : 0);
        int limit = kit.settings().lowReach() ? PanelGeometry.LOW_REACH_MM : PanelGeometry.REACH_MM;
        Space space = new Space(x, width, top, panel.topForReach(limit), bottom);
        if (body.value() != null && keyboard != null) {
            return new TypingPlan(kit, body, keyboard).pages(space, panel.widthPx());
        }
        List<List<Placed>> pages = Pager.pages(body.blocks(), space, bottom, false);
        return body.calm() && pages.size() == 1 ? List.of(lowered(pages.getFirst(), bottom)) : pages;
    }

    /** A picture and few words stand in the middle, a little above it, if nothing among them has its own place. */
    private List<Placed> lowered(List<Placed> placed, double bottom) {
        if (placed.isEmpty() || body.blocks().stream().anyMatch(Block::touch)) {
            return placed;
        }
        Placed last = placed.getLast();
        double by = Math.max(0, Math.rint((bottom - last.y() - last.height()) * 0.4));
        return placed.stream().map(part -> part.lowered(by)).toList();
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

    /** How high the masthead may be: up to where hands reach, or a quarter of a wide panel. */
    private double mostMasthead() {
        double most = panel.isPortrait()
                ? panel.topForReach(PanelGeometry.REACH_MM) - Band.height(kit) - kit.u(32)
                : Math.floor(panel.heightPx() * 0.26);
        return Math.max(most, 0);
    }

    /** Decoration. */
    private Region line() {
        Region line = new Region();
        line.setBackground(new Background(new BackgroundFill(kit.palette().accent(), CornerRadii.EMPTY, Insets.EMPTY)));
        line.setMouseTransparent(true);
        return line;
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
