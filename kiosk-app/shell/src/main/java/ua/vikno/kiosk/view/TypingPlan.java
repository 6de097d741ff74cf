package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.view.keyboard.Keyboard;
import ua.vikno.kiosk.view.kinds.Body;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Target;

/** The first page of a question: text, value, what could be meant, keys. What does not fit goes to the pages after it. */
final class TypingPlan {
    private final Kit kit;
    private final Body body;
    private final Keyboard keyboard;
    private final double gap;
    private final double apart;

    TypingPlan(Kit kit, Body body, Keyboard keyboard) {
        this.kit = kit;
        this.body = body;
        this.keyboard = keyboard;
        gap = kit.u(kit.look().tight() ? 12 : 24);
        apart = Math.max(gap, kit.look().gap());
    }

    List<List<Placed>> pages(Space space, double panelWidth) {
        boolean beside = keyboard.isPad() && !kit.look().panel().isPortrait();
        return beside ? beside(space) : below(space, panelWidth);
    }

    private List<List<Placed>> beside(Space space) {
        double width = keyboard.bestWidth();
        double height = Math.min(keyboard.bestHeight(), space.bottom() - space.top());
        Space left = space.narrowed(space.width() - width - kit.u(64));
        Region value = Objects.requireNonNull(body.value());
        double valueHeight = value.prefHeight(left.width());
        List<List<Placed>> pages = Pager.pages(texts(body.chips()), left, left.bottom() - valueHeight - gap, true);
        List<Placed> first = new ArrayList<>(pages.getFirst());
        double y = first.isEmpty()
                ? space.top()
                : first.getLast().y() + first.getLast().height() + kit.u(32);
        first.add(new Placed(value, left.x(), y, left.width(), valueHeight));
        first.add(new Placed(keyboard, space.x() + space.width() - width, space.top(), width, height));
        return withFirst(first, pages);
    }

    private List<List<Placed>> below(Space space, double panelWidth) {
        Region value = Objects.requireNonNull(body.value());
        double valueHeight = value.prefHeight(space.width());
        double used = textHeight(space.width()) + valueHeight + gap + apart + chipsHeight(body.chips(), space.width());
        double room = space.bottom() - Math.max(space.top(), space.touchTop());
        double height = Math.clamp(
                space.bottom() - space.top() - used,
                keyboard.leastHeight(),
                Math.max(keyboard.leastHeight(), Math.min(keyboard.bestHeight(), room)));
        double keysTop = space.bottom() - height;
        List<Target> shown = body.chips();
        double least = Math.max(space.top() + valueHeight + gap, space.touchTop());
        while (!shown.isEmpty() && keysTop - apart - chipsHeight(shown, space.width()) < least) {
            shown = shown.subList(0, shown.size() - 1);
        }
        double chipsTop = keysTop - (shown.isEmpty() ? 0 : apart + chipsHeight(shown, space.width()));
        double valueTop = chipsTop - gap - valueHeight;
        List<Block> rest = texts(body.chips().subList(shown.size(), body.chips().size()));
        List<List<Placed>> pages = Pager.pages(rest, space, valueTop - gap, true);
        List<Placed> first = new ArrayList<>(pages.getFirst());
        first.add(new Placed(value, space.x(), valueTop, space.width(), valueHeight));
        if (!shown.isEmpty()) {
            first.add(new Placed(
                    new Shelf(kit.look().gap(), shown),
                    space.x(),
                    chipsTop,
                    space.width(),
                    keysTop - apart - chipsTop));
        }
        double margin = keyboard.isPad() && !kit.look().tight() ? space.x() : kit.u(8);
        double width = kit.look().panel().isPortrait() ? panelWidth - 2 * margin : space.width();
        double x = kit.look().panel().isPortrait() ? margin : space.x();
        first.add(new Placed(keyboard, x, keysTop, width, height));
        return withFirst(first, pages);
    }

    private List<Block> texts(List<Target> chips) {
        List<Block> all = new ArrayList<>(body.blocks());
        chips.forEach(chip -> all.add(new Block(chip, true, kit.look().gap())));
        return all;
    }

    private double textHeight(double width) {
        return body.blocks().stream()
                .mapToDouble(block -> block.gap() + block.node().prefHeight(width))
                .sum();
    }

    private double chipsHeight(List<Target> chips, double width) {
        return chips.isEmpty() ? 0 : new Shelf(kit.look().gap(), chips).prefHeight(width);
    }

    private static List<List<Placed>> withFirst(List<Placed> first, List<List<Placed>> pages) {
        List<List<Placed>> all = new ArrayList<>();
        all.add(first);
        all.addAll(pages.subList(1, pages.size()));
        return all;
    }
}
