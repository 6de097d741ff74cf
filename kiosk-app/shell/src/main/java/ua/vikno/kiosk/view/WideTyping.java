package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
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
 * The access bar lies across the top, as on every screen of such a panel, or among the buttons where the panel is too low.
 */
final class WideTyping {
    /** Share of the width for the buttons beside the value; the larger one where their words would need a second line. */
    private static final double BUTTONS = 0.44;

    private static final double WIDER_BUTTONS = 0.52;

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
        gap = kit.u(8);
        this.body = body;
    }

    private double padWidth() {
        return Math.max(keyboard.minWidth(-1), Math.min(keyboard.bestWidth(), Math.floor(panel.widthPx() * 0.4)));
    }

    /**
     * How the room above the keys is shared.
     *
     * @param top the access bar across the top; null puts it among the buttons
     * @param buttons share of the width for the buttons
     */
    private record Plan(@Nullable Zones top, double buttons) {}

    private double leftWidth(Plan plan) {
        return keyboard.isPad()
                ? panel.widthPx() - padWidth() - 2 * margin
                : panel.widthPx() - buttonsWidth(plan) - 2 * margin;
    }

    private double buttonsWidth(Plan plan) {
        return Math.floor((panel.widthPx() - 3 * margin) * plan.buttons());
    }

    Composition.Result compose(int wantedPage) {
        Zones across = Zones.of(kit, new Band(kit, "", ""), bar, null);
        List<Plan> plans = List.of(new Plan(across, BUTTONS), new Plan(across, WIDER_BUTTONS), new Plan(null, BUTTONS));
        List<Composition.Result> made = new ArrayList<>();
        for (Plan plan : plans) {
            Composition.Result result = compose(wantedPage, plan);
            if (result.fits()) {
                return result;
            }
            made.add(result);
        }
        return made.getFirst();
    }

    private Composition.Result compose(int wantedPage, Plan plan) {
        double left = leftWidth(plan);
        Masthead masthead = Masthead.bare(kit, frame, left);
        Body all = Composition.withFrame(kit, frame, masthead, body, true);
        List<Block> texts = new ArrayList<>(all.blocks());
        all.chips().forEach(chip -> texts.add(new Block(chip, true, kit.look().gap())));
        First alone = first(masthead, left, texts, 1, plan);
        if (alone.rest().isEmpty()) {
            return new Composition.Result(alone.sheet(), 0, 1, alone.fits());
        }
        First first = first(masthead, left, texts, 2, plan);
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
        First shown = first(masthead, left, texts, result.pages(), plan);
        return new Composition.Result(shown.sheet(), 0, result.pages(), shown.fits() && result.fits());
    }

    private record First(Surface sheet, List<Block> rest, boolean fits) {}

    private First first(Masthead masthead, double left, List<Block> texts, int pages, Plan plan) {
        Zones above = plan.top();
        double inner = left - 2 * margin + (keyboard.isPad() ? 0 : margin);
        double buttonsWidth = keyboard.isPad() ? inner : buttonsWidth(plan);
        Region actions = ActionBar.of(frame.actions(), 0, pages, kit, buttonsWidth, more);
        double actionsHeight = actions.prefHeight(buttonsWidth);
        double edge = kit.u(6);
        double begin = above == null ? 0 : above.head();
        double x = margin;
        Placed access = above == null ? among(edge, inner, buttonsWidth) : above.access();
        Placed keys = keys(
                edge,
                above == null ? edge : access.y() + access.height() + kit.look().gap());
        Placed bars;
        double top = begin;
        double bottom;
        if (keyboard.isPad()) {
            bars = new Placed(actions, x, panel.heightPx() - edge - actionsHeight, inner, actionsHeight);
            top = above == null ? edge + access.height() + edge : begin;
            bottom = bars.y() - kit.look().gap();
        } else {
            double right = panel.widthPx() - margin - buttonsWidth;
            bars = new Placed(actions, right, keys.y() - kit.look().gap() - actionsHeight, buttonsWidth, actionsHeight);
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
        if (above != null) {
            above.behind().forEach(sheet::place);
        }
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

    /** The access bar as the uppermost of the buttons. */
    private Placed among(double edge, double inner, double width) {
        Region tools = new AccessGrid(kit.look().gap(), bar.line(null, width).orElseGet(() -> bar.barest(width)));
        double x = keyboard.isPad() ? margin : panel.widthPx() - margin - width;
        return new Placed(tools, x, edge, keyboard.isPad() ? inner : width, tools.prefHeight(width));
    }

    /** @param top of a pad */
    private Placed keys(double edge, double top) {
        double room = panel.heightPx() - top - edge;
        if (keyboard.isPad()) {
            double width = padWidth();
            double height = Math.min(keyboard.bestHeight(), room);
            return new Placed(keyboard, panel.widthPx() - margin - width, top, width, height);
        }
        double side = kit.u(8);
        double height = keyboard.leastHeight();
        double y = panel.heightPx() - kit.u(8) - height;
        return new Placed(keyboard, side, y, panel.widthPx() - 2 * side, height);
    }
}
