package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Amounts.Pick;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Pair;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.Type;

/** On the left what to pay, with a tick; on the right how much, with a pencil: two targets to a row. */
final class AmountsBody {
    private AmountsBody() {}

    static Body of(Screen.Amounts screen, Kit kit) {
        List<Block> blocks = new ArrayList<>();
        boolean portrait = kit.look().panel().isPortrait();
        boolean below = portrait && kit.look().size() == Settings.TextSize.LARGE;
        for (Pick pick : screen.picks()) {
            Region row =
                    Pair.shared(kit.look().gap(), portrait ? 0.66 : 0.74, tick(pick, below, kit), amount(pick, kit));
            Words detail = pick.detail();
            if (below && detail != null) {
                row = new Stack(
                        kit.u(4),
                        false,
                        List.of(row, kit.plain(Type.SMALL, kit.palette().text2(), kit.words(detail))));
            }
            blocks.add(Block.touch(row, kit.look().gap()));
        }
        return Body.of(blocks, new Figure("total", kit.label(Label.TOTAL), kit.words(screen.total())));
    }

    /** @param below whether the detail stands below: beside large letters the sum would go to a line of its own */
    private static Target tick(Pick pick, boolean below, Kit kit) {
        Palette palette = kit.palette();
        List<Region> parts = new ArrayList<>();
        parts.add(kit.sign(pick.chosen() ? Sign.TICK : Sign.NO_TICK, 52, palette.primary()));
        Region label = kit.strong(below ? Type.BODY : Type.BUTTON, palette.text(), kit.words(pick.label()));
        if (below || pick.detail() == null) {
            parts.add(label);
        } else {
            Region more = kit.plain(Type.SMALL, palette.text2(), kit.words(pick.detail()));
            parts.add(
                    kit.look().panel().isPortrait()
                            ? new Stack(kit.u(2), true, List.of(label, more))
                            : Pair.natural(kit.u(24), kit.u(400), label, more));
        }
        return new Target(
                        "pick:" + pick.id(),
                        kit.words(pick.label()),
                        new Flex(kit.u(14), 1, parts),
                        pick.chosen() ? Skin.chosen(palette) : Skin.card(palette),
                        kit.look(),
                        kit.u(16),
                        kit.u(8),
                        () -> kit.send().accept(new Input.Toggle(pick.id())))
                .atLeast(0, kit.u(below ? 96 : 120));
    }

    private static Target amount(Pick pick, Kit kit) {
        Palette palette = kit.palette();
        var sum = pick.chosen()
                ? kit.strong(Type.BODY, palette.text(), kit.words(pick.amount()))
                : kit.plain(Type.BODY, palette.text2(), kit.words(pick.amount()));
        var content = new Flex(kit.u(12), 0, List.of(sum.right(), kit.sign(Sign.EDIT, 36, palette.primary())));
        return new Target(
                        "amount:" + pick.id(),
                        kit.label(Label.CHANGE) + ", " + kit.words(pick.label()),
                        content,
                        Skin.card(palette),
                        kit.look(),
                        kit.u(16),
                        kit.u(8),
                        () -> kit.send().accept(new Input.Choose(pick.id())))
                .atLeast(0, kit.u(96));
    }
}
