package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Review.Entry;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Type;

/** Everything the resident entered; an entry that can be changed is one large target. */
final class ReviewBody {
    private ReviewBody() {}

    static Body of(Screen.Review screen, Kit kit) {
        List<Block> blocks = new ArrayList<>();
        for (Entry entry : screen.entries()) {
            blocks.add(entry.changeable() ? changeable(entry, kit) : fixed(entry, kit));
        }
        Words total = screen.total();
        return Body.of(blocks, total == null ? null : new Figure("total", kit.label(Label.TOTAL), kit.words(total)));
    }

    private static Block changeable(Entry entry, Kit kit) {
        Region change = new Flex(
                kit.u(12),
                -1,
                List.of(
                        kit.sign(Sign.EDIT, 44, kit.palette().primary()),
                        kit.plain(Type.SMALL, kit.palette().primary(), kit.label(Label.CHANGE))));
        return Block.touch(
                new Target(
                                "entry:" + entry.id(),
                                kit.words(entry.label()),
                                line(entry, change, kit),
                                Skin.card(kit.palette()),
                                kit.look(),
                                kit.u(28),
                                kit.u(12),
                                () -> kit.send().accept(new Input.Choose(entry.id())))
                        .atLeast(0, kit.u(120)),
                kit.look().gap());
    }

    /** On a wide small panel, which is low, a long value has the whole width. */
    private static Region line(Entry entry, Region change, Kit kit) {
        if (!kit.look().tight() || kit.look().panel().isPortrait()) {
            return new Flex(kit.u(24), 0, List.of(texts(entry, kit), change));
        }
        Region label = kit.plain(Type.SMALL, kit.palette().text2(), kit.words(entry.label()));
        Region value = kit.strong(Type.BUTTON, kit.palette().text(), kit.words(entry.value()));
        return new Stack(kit.u(2), true, List.of(new Flex(kit.u(24), 0, List.of(label, change)), value));
    }

    private static Block fixed(Entry entry, Kit kit) {
        return Block.text(Lines.under(kit.stop("entry:" + entry.id(), texts(entry, kit)), kit), kit.u(8));
    }

    private static Stack texts(Entry entry, Kit kit) {
        return new Stack(
                kit.u(2),
                true,
                List.of(
                        kit.plain(Type.SMALL, kit.palette().text2(), kit.words(entry.label())),
                        kit.strong(Type.BUTTON, kit.palette().text(), kit.words(entry.value()))));
    }
}
