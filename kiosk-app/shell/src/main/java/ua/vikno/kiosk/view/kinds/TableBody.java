package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Table.Row;
import ua.vikno.kiosk.view.icons.Pictures;
import ua.vikno.kiosk.view.icons.Sign;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Type;

/** Rows with a sum on the right; a row that opens is a card with an arrow, one that does not is a line. */
final class TableBody {
    private TableBody() {}

    static Body of(Screen.Table screen, Kit kit) {
        List<Block> blocks = new ArrayList<>();
        for (Row row : screen.rows()) {
            blocks.add(row.opens() ? opening(row, kit) : standing(row, kit));
        }
        if (screen.total() != null) {
            blocks.add(total(screen.total(), kit));
        }
        return Body.of(blocks);
    }

    private static Block opening(Row row, Kit kit) {
        List<Region> parts = parts(row, kit);
        parts.add(kit.sign(Sign.OPEN, 36, kit.palette().primary()));
        Target target = new Target(
                        "row:" + row.id(),
                        kit.words(row.label()),
                        flagged(row, new Flex(kit.u(24), stretch(row), parts), kit),
                        Skin.card(kit.palette()),
                        kit.look(),
                        kit.u(24),
                        kit.u(10),
                        () -> kit.send().accept(new Input.Choose(row.id())))
                .atLeast(0, kit.u(104));
        return Block.touch(target, kit.look().gap());
    }

    private static Block standing(Row row, Kit kit) {
        Region line = flagged(row, new Flex(kit.u(24), stretch(row), parts(row, kit)), kit);
        return Block.text(Lines.under(kit.stop("row:" + row.id(), line), kit), kit.u(8));
    }

    private static Block total(Row row, Kit kit) {
        var label = kit.strong(Type.BUTTON, kit.palette().text(), kit.words(row.label()));
        var value = kit.strong(Type.QUESTION, kit.palette().text(), kit.words(row.value()))
                .right();
        List<Region> texts = new ArrayList<>(List.of(label));
        if (row.detail() != null) {
            texts.add(kit.plain(Type.SMALL, kit.palette().text2(), kit.words(row.detail())));
        }
        Region line = new Flex(kit.u(24), 0, List.of(new Stack(kit.u(4), true, texts), value));
        Region card = kit.card(flagged(row, line, kit), kit.palette().primarySoft());
        return Block.text(kit.stop("row:" + row.id(), card), kit.look().gap());
    }

    private static int stretch(Row row) {
        return row.icon() == Icon.NONE ? 0 : 1;
    }

    private static List<Region> parts(Row row, Kit kit) {
        List<Region> parts = new ArrayList<>();
        if (row.icon() != Icon.NONE) {
            parts.add(Pictures.of(row.icon(), kit.u(56), kit.palette().primary()));
        }
        List<Region> texts = new ArrayList<>();
        texts.add(kit.plain(Type.BUTTON, kit.palette().text(), kit.words(row.label())));
        if (row.detail() != null) {
            texts.add(kit.plain(Type.SMALL, kit.palette().text2(), kit.words(row.detail())));
        }
        parts.add(new Stack(kit.u(2), true, texts));
        parts.add(kit.strong(Type.BUTTON, kit.palette().text(), kit.words(row.value()))
                .right());
        return parts;
    }

    private static Region flagged(Row row, Region line, Kit kit) {
        if (row.flag() == null) {
            return line;
        }
        Region flag = new Flex(
                kit.u(16),
                1,
                List.of(
                        Pictures.of(
                                Icon.WARNING, kit.u(44), kit.palette().warning().ink()),
                        kit.plain(Type.SMALL, kit.palette().warning().ink(), kit.words(row.flag()))));
        return new Stack(kit.u(12), true, List.of(line, flag));
    }
}
