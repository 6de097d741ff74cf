package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Amounts.Pick;
import ua.vikno.kiosk.view.icons.Pictures;
import ua.vikno.kiosk.view.icons.Sign;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Pair;
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
        for (Pick pick : screen.picks()) {
            blocks.add(Block.touch(
                    Pair.shared(kit.look().gap(), 0.6, tick(pick, kit), amount(pick, kit)),
                    kit.look().gap()));
        }
        var total = new Flex(
                kit.u(24),
                0,
                List.of(
                        kit.strong(Type.BUTTON, kit.palette().text(), kit.label(Label.TOTAL)),
                        kit.strong(Type.QUESTION, kit.palette().text(), kit.words(screen.total()))
                                .right()));
        blocks.add(Block.text(
                kit.stop("total", kit.card(total, kit.palette().primarySoft())),
                kit.look().gap()));
        return Body.of(blocks);
    }

    private static Target tick(Pick pick, Kit kit) {
        Palette palette = kit.palette();
        List<Region> parts = new ArrayList<>();
        parts.add(kit.sign(pick.chosen() ? Sign.TICK : Sign.NO_TICK, 60, palette.primary()));
        if (pick.icon() != Icon.NONE && !kit.look().panel().isPortrait()) {
            parts.add(Pictures.of(pick.icon(), kit.u(48), palette.primary()));
        }
        int stretch = parts.size();
        List<Region> texts = new ArrayList<>();
        texts.add(kit.strong(Type.BUTTON, palette.text(), kit.words(pick.label())));
        if (pick.detail() != null) {
            texts.add(kit.plain(Type.SMALL, palette.text2(), kit.words(pick.detail())));
        }
        parts.add(new Stack(kit.u(2), true, texts));
        return new Target(
                        "pick:" + pick.id(),
                        kit.words(pick.label()),
                        new Flex(kit.u(20), stretch, parts),
                        pick.chosen() ? Skin.chosen(palette) : Skin.card(palette),
                        kit.look(),
                        kit.u(20),
                        kit.u(12),
                        () -> kit.send().accept(new Input.Toggle(pick.id())))
                .atLeast(0, kit.u(120));
    }

    private static Target amount(Pick pick, Kit kit) {
        Palette palette = kit.palette();
        var sum = pick.chosen()
                ? kit.strong(Type.BUTTON, palette.text(), kit.words(pick.amount()))
                : kit.plain(Type.BUTTON, palette.text2(), kit.words(pick.amount()));
        var content = new Flex(kit.u(12), 0, List.of(sum.right(), kit.sign(Sign.EDIT, 40, palette.primary())));
        return new Target(
                        "amount:" + pick.id(),
                        kit.label(Label.CHANGE) + ", " + kit.words(pick.label()),
                        content,
                        Skin.card(palette),
                        kit.look(),
                        kit.u(20),
                        kit.u(12),
                        () -> kit.send().accept(new Input.Choose(pick.id())))
                .atLeast(0, kit.u(120));
    }
}
