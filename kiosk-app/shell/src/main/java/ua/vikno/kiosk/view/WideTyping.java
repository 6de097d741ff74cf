package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.view.keyboard.Keyboard;
import ua.vikno.kiosk.view.kinds.Body;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/**
 * A question on a small wide panel. Letters take the whole width below; above them, question and value stand at the left,
 * the buttons at the right. A pad stands at the right, everything else at the left. What finds no room is on further pages.
 */
final class WideTyping {
    /** Share of the width for the buttons beside the value. */
    private static final double BUTTONS = 0.44;

    private final Kit kit;
    private final Frame frame;
    private final Body body;
    private final Keyboard keyboard;
    private final AccessBar bar;
    private final Runnable more;
    private final PanelGeometry panel;
    private final double margin;
    private final double gap;

    WideTyping(Kit kit, Frame frame, Body body, Keyboard keyboard, AccessBar bar, Runnable more) {
        this.kit = kit;
        this.frame = frame;
        this.keyboard = keyboard;
        this.bar = bar;
        this.more = more;
        panel = kit.look().panel();
        margin = kit.look().margin();
        gap = kit.u(12);
        this.body = body;
    }

    private double padWidth() {
        return Math.max(keyboard.minWidth(-1), Math.min(keyboard.bestWidth(), Math.floor(panel.widthPx() * 0.4)));
    }

    private double leftWidth() {
        return keyboard.isPad()
                ? panel.widthPx() - padWidth() - 2 * margin
                : panel.widthPx() - buttonsWidth() - 2 * margin;
    }

    private double buttonsWidth() {
        return Math.floor((panel.widthPx() - 3 * margin) * BUTTONS);
    }

    Composition.Result compose(int wantedPage) {
        double left = leftWidth();
        Masthead masthead = Masthead.bare(kit, frame, left);
        Body all = Composition.withFrame(kit, frame, masthead, body, true);
        List<Block> texts = new ArrayList<>(all.blocks());
        all.chips().forEach(chip -> texts.add(new Block(chip, true, kit.look().gap())));
        First alone = first(masthead, left, texts, 1);
        if (alone.rest().isEmpty()) {
            return new Composition.Result(alone.sheet(), 0, 1, alone.fits());
        }
        First first = first(masthead, left, texts, 2);
        List<Action> actions = frame.actions().stream()
                .filter(action -> action.role() == Action.Role.BACK || action.role() == Action.Role.CONTINUE)
                .toList();
        Frame rest = new Frame(frame.id(), frame.title(), null, frame.step(), null, actions);
        Band none = new Band(kit, "", "");
        Body body = new Body(first.rest(), null, List.of(), null, false);
        Composition further = new Composition(kit, Zones.of(kit, none, bar, null), rest, body, null, 1, more);
        Composition.Result result = further.compose(wantedPage);
        if (wantedPage > 0) {
            return new Composition.Result(result.sheet(), result.page(), result.pages(), first.fits() && result.fits());
        }
        First shown = first(masthead, left, texts, result.pages());
        return new Composition.Result(shown.sheet(), 0, result.pages(), shown.fits() && result.fits());
    }

    private record First(Surface sheet, List<Block> rest, boolean fits) {}

    private First first(Masthead masthead, double left, List<Block> texts, int pages) {
        double inner = left - 2 * margin + (keyboard.isPad() ? 0 : margin);
        double buttonsWidth = keyboard.isPad() ? inner : buttonsWidth();
        Region actions = ActionBar.of(frame.actions(), 0, pages, kit, buttonsWidth, more);
        Region tools = new AccessGrid(kit.look().gap(), bar.line(null, buttonsWidth));
        double toolsHeight = tools.prefHeight(buttonsWidth);
        double actionsHeight = actions.prefHeight(buttonsWidth);
        double edge = kit.u(6);
        Placed keys = keys(edge);
        double x = margin;
        Placed bars;
        Placed access;
        double top;
        double bottom;
        if (keyboard.isPad()) {
            access = new Placed(tools, x, edge, inner, toolsHeight);
            bars = new Placed(actions, x, panel.heightPx() - edge - actionsHeight, inner, actionsHeight);
            top = edge + toolsHeight + edge;
            bottom = bars.y() - kit.look().gap();
        } else {
            double right = panel.widthPx() - margin - buttonsWidth;
            access = new Placed(tools, right, edge, buttonsWidth, toolsHeight);
            bars = new Placed(actions, right, keys.y() - kit.look().gap() - actionsHeight, buttonsWidth, actionsHeight);
            top = 0;
            bottom = keys.y() - gap;
        }
        double head = masthead.prefHeight(left);
        Region value = Objects.requireNonNull(body.value());
        double valueHeight = value.prefHeight(inner);
        double textTop = top + head + gap;
        Space space = new Space(x, inner, textTop, 0, bottom);
        List<List<Placed>> paged = Pager.pages(texts, space, bottom - valueHeight - gap, true);
        List<Placed> placed = new ArrayList<>(paged.getFirst());
        List<Block> rest = texts.subList(placed.size(), texts.size());
        double valueTop = placed.isEmpty()
                ? textTop
                : placed.getLast().y() + placed.getLast().height() + gap;
        placed.add(new Placed(value, x, valueTop, inner, valueHeight));
        placed.add(keys);
        Surface sheet = new Surface();
        sheet.place(masthead, 0, top, left, head);
        sheet.place(Composition.line(kit), 0, top + head, left, kit.u(6));
        placed.forEach(sheet::place);
        sheet.place(bars);
        sheet.place(access);
        List<Placed> everything =
                Stream.concat(placed.stream(), Stream.of(bars, access)).toList();
        return new First(
                sheet,
                rest,
                masthead.fits(left)
                        && Placed.fit(everything, 0, panel.heightPx())
                        && Math.abs(bars.y() - access.y())
                                >= access.height() + kit.look().gap());
    }

    private Placed keys(double edge) {
        double room = panel.heightPx() - 2 * edge;
        if (keyboard.isPad()) {
            double width = padWidth();
            double height = Math.min(keyboard.bestHeight(), room);
            return new Placed(keyboard, panel.widthPx() - margin - width, edge, width, height);
        }
        double side = kit.u(8);
        double height = keyboard.leastHeight();
        double y = panel.heightPx() - kit.u(8) - height;
        return new Placed(keyboard, side, y, panel.widthPx() - 2 * side, height);
    }
}
