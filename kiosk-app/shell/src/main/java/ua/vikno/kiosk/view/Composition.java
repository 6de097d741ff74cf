package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
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
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** A screen between strip and access bar: masthead, content, actions, from top to bottom. */
final class Composition {
    private final Kit kit;
    private final PanelGeometry panel;
    private final Zones zones;
    private final Body body;
    private final @Nullable Keyboard keyboard;
    private final Frame frame;
    private final Runnable more;
    private final Masthead masthead;
    private final int before;

    /** @param before how many pages there are before these, which others show */
    Composition(Kit kit, Zones zones, Frame frame, Body body, @Nullable Keyboard keyboard, int before, Runnable more) {
        this.kit = kit;
        this.panel = kit.look().panel();
        this.zones = zones;
        this.frame = frame;
        this.before = before;
        masthead = keyboard == null
                ? Masthead.of(kit, frame, body.figure(), zones.left(), mostMasthead())
                : Masthead.bare(kit, frame, zones.left());
        this.body = withFrame(kit, frame, masthead, body, keyboard != null);
        this.keyboard = keyboard;
        this.more = more;
    }

    /** The content with what the frame brings: what went wrong, an offer of help, further actions. */
    static Body withFrame(Kit kit, Frame frame, Masthead masthead, Body body, boolean keys) {
        List<Block> last = ActionBar.extrasFlow(frame.actions(), kit)
                ? ActionBar.extras(frame.actions(), kit).stream()
                        .map(target -> new Block(target, true, kit.look().gap()))
                        .toList()
                : List.of();
        List<Target> offers = Heading.offers(frame, kit);
        List<Block> first = new ArrayList<>(Heading.blocks(frame, masthead, body.figure(), kit));
        if (keys) {
            // What to type and how must stay on the page of the keys.
            return body.between(first, last).offering(offers);
        }
        offers.forEach(offer -> first.add(new Block(offer, true, kit.u(20))));
        return body.between(first, last);
    }

    /** @param wantedPage 0 for the first of all, those before these counted */
    Result compose(int wantedPage) {
        Surface sheet = new Surface();
        zones.behind().forEach(sheet::place);
        double x = kit.look().margin();
        double width = zones.left() - 2 * x;
        double air = zones.air();
        double top = zones.head() + masthead.prefHeight(zones.left()) + air;
        double floor = zones.floor();

        Region actions = actions(0, 1 + before, width);
        List<List<Placed>> pages = pages(actions, x, width, top, floor);
        int page = 0;
        if (pages.size() + before > 1) {
            // The last page's button says more than the first one's, and may need another line.
            Region first = actions(0, 2, width);
            Region last = actions(1, 2, width);
            boolean higher = last.prefHeight(width) > first.prefHeight(width);
            pages = pages(higher ? last : first, x, width, top, floor);
            page = Math.clamp(wantedPage - (long) before, 0, pages.size() - 1);
            actions = actions(page + before, pages.size() + before, width);
        }
        List<Placed> content = pages.get(page);
        // What can be touched begins within reach; the masthead fills what lies above it.
        double firstTop = body.calm()
                ? top
                : content.stream().mapToDouble(Placed::y).min().orElse(top);
        double bottom = Math.max(top, firstTop) - air;
        double actionsHeight = actions.prefHeight(width);
        Placed bar = new Placed(actions, x, floor - actionsHeight, width, actionsHeight);
        sheet.place(masthead, 0, zones.head(), zones.left(), bottom - zones.head());
        sheet.place(line(kit), 0, bottom, zones.left(), kit.u(6));
        content.forEach(sheet::place);
        sheet.place(bar);
        sheet.place(zones.access());
        double contentFloor = actionsHeight > 0 ? bar.y() - kit.look().gap() : floor;
        boolean fits = masthead.fits(zones.left())
                && zones.access().fits()
                && pages.stream().allMatch(one -> Placed.fit(one, top, contentFloor))
                && bar.fits();
        return new Result(sheet, page + before, pages.size() + before, fits);
    }

    /**
     * @param page the page that is shown
     * @param pages how many there are
     * @param fits whether nothing is cut, and nothing lies over anything else, on any of them
     */
    record Result(Surface sheet, int page, int pages, boolean fits) {}

    private Region actions(int page, int pages, double width) {
        return ActionBar.of(frame.actions(), page, pages, kit, width, more);
    }

    private List<List<Placed>> pages(Region actions, double x, double width, double top, double floor) {
        double height = actions.prefHeight(width);
        double air = Math.max(kit.look().gap(), kit.u(kit.look().tall() && !ActionBar.scarce(kit) ? 32 : 24));
        double bottom = floor - height - (height > 0 ? air : 0);
        int limit = kit.settings().lowReach() ? PanelGeometry.LOW_REACH_MM : PanelGeometry.REACH_MM;
        Space space = new Space(x, width, top, panel.topForReach(limit), bottom);
        if (body.value() != null && keyboard != null) {
            return new TypingPlan(kit, body, keyboard).pages(space, panel.widthPx());
        }
        List<List<Placed>> pages = Pager.pages(body.blocks(), space, bottom, false);
        if (body.calm()) {
            return pages.size() == 1 ? List.of(lowered(pages.getFirst(), bottom)) : pages;
        }
        return keyboard == null ? Growth.of(pages, bottom) : pages;
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

    /** How high the masthead may be: up to where hands reach, or a quarter of a wide panel. */
    private double mostMasthead() {
        int share =
                kit.look().tall() ? 0 : panel.stripPx() > 0 && kit.look().tight() ? 14 : panel.isPortrait() ? 20 : 26;
        double reach = panel.isPortrait() ? panel.topForReach(PanelGeometry.REACH_MM) - zones.head() - zones.air() : 0;
        return Math.max(reach, Math.floor(panel.heightPx() * share / 100.0));
    }

    /** Decoration. */
    static Region line(Kit kit) {
        Region line = new Region();
        line.setBackground(new Background(new BackgroundFill(kit.palette().accent(), CornerRadii.EMPTY, Insets.EMPTY)));
        line.setMouseTransparent(true);
        return line;
    }
}
