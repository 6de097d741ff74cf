package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Table.Row;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Pair;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.parts.Sign;
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
            blocks.add(
                    row.large()
                            ? large(row, screen.rows().size() == 1 ? Type.SUM : Type.TITLE, kit)
                            : row.opens() ? opening(row, kit) : standing(row, kit));
        }
        Row total = screen.total();
        return Body.of(
                blocks,
                total == null
                        ? null
                        : new Figure("row:" + total.id(), kit.words(total.label()), kit.words(total.value())));
    }

    private static Block opening(Row row, Kit kit) {
        Words detail = row.detail();
        Words below = scarce(kit) ? detail : null;
        List<Region> parts = parts(row, below == null ? detail : null, kit);
        parts.add(kit.sign(Sign.OPEN, 36, kit.palette().primary()));
        Region line = new Flex(kit.u(20), stretch(row), parts);
        if (below != null) {
            Region more = kit.plain(Type.SMALL, kit.palette().text2(), kit.words(below));
            line = new Stack(kit.u(2), true, List.of(line, more));
        }
        Target target = new Target(
                        "row:" + row.id(),
                        kit.words(row.label()),
                        flagged(row, line, kit),
                        Skin.card(kit.palette()),
                        kit.look(),
                        kit.u(kit.look().tight() ? 12 : 20),
                        kit.u(8),
                        () -> kit.send().accept(new Input.Choose(row.id())))
                .atLeast(0, kit.u(below == null ? 104 : 100));
        return Block.touch(target, kit.look().gap());
    }

    /** Large letters in the lower half of the panel: beside name and detail the sum would need a third line. */
    private static boolean scarce(Kit kit) {
        return kit.look().panel().isPortrait()
                && kit.settings().lowReach()
                && kit.settings().size() == Settings.TextSize.LARGE;
    }

    /** A long detail, a source or a document, has the whole width below. */
    private static Block standing(Row row, Kit kit) {
        Words detail = row.detail();
        Region below =
                detail == null ? null : kit.plain(Type.SMALL, kit.palette().text2(), kit.words(detail));
        boolean brief = below == null || below.prefWidth(-1) <= kit.look().contentWidth() / 2;
        Region line = new Flex(kit.u(20), stretch(row), parts(row, brief ? detail : null, kit));
        if (below != null && !brief) {
            line = new Stack(kit.u(4), true, List.of(line, below));
        }
        return Block.text(Lines.under(kit.stop("row:" + row.id(), flagged(row, line, kit)), kit), kit.u(8));
    }

    /** The value on a line of its own. */
    private static Block large(Row row, Type type, Kit kit) {
        List<Region> head = new ArrayList<>();
        if (row.icon() != Icon.NONE) {
            head.add(Picture.of(row.icon(), kit.u(72), kit.palette().primary()));
        }
        head.add(kit.strong(Type.BUTTON, kit.palette().text(), kit.words(row.label())));
        List<Region> parts = new ArrayList<>();
        Para value = value(row, type, kit);
        int stretch = head.size() - 1;
        if (kit.look().tight() && !kit.look().panel().isPortrait()) {
            // Such a panel is low.
            head.add(value.right());
        }
        parts.add(new Flex(kit.u(20), stretch, head));
        if (head.getLast() != value) {
            parts.add(value);
        }
        Words detail = row.detail();
        if (detail != null) {
            parts.add(kit.plain(Type.SMALL, kit.palette().text2(), kit.words(detail)));
        }
        Region whole = flagged(row, new Stack(kit.u(8), true, parts), kit);
        return Block.text(Lines.under(kit.stop("row:" + row.id(), whole), kit), kit.u(12));
    }

    /** On a small panel as large as its longest word finds room. */
    private static Para value(Row row, Type largest, Kit kit) {
        Para value = kit.strong(largest, kit.palette().primary(), kit.words(row.value()));
        for (Type type : List.of(Type.TITLE, Type.QUESTION, Type.BUTTON)) {
            if (value.widestWord() <= kit.look().contentWidth()) {
                break;
            }
            value = kit.strong(type, kit.palette().primary(), kit.words(row.value()));
        }
        return value;
    }

    private static int stretch(Row row) {
        return row.icon() == Icon.NONE ? 0 : 1;
    }

    private static List<Region> parts(Row row, @Nullable Words detail, Kit kit) {
        List<Region> parts = new ArrayList<>();
        if (row.icon() != Icon.NONE) {
            parts.add(Picture.of(row.icon(), kit.u(56), kit.palette().primary()));
        }
        Type type = kit.look().tight() ? Type.BODY : Type.BUTTON;
        Region label = kit.plain(type, kit.palette().text(), kit.words(row.label()));
        if (detail == null) {
            parts.add(label);
        } else {
            Region more = kit.plain(Type.SMALL, kit.palette().text2(), kit.words(detail));
            parts.add(
                    kit.look().panel().isPortrait()
                            ? new Stack(kit.u(2), true, List.of(label, more))
                            : Pair.natural(kit.u(24), Math.floor(kit.look().contentWidth() * 0.3), label, more));
        }
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
                        Picture.of(
                                Icon.WARNING, kit.u(44), kit.palette().warning().ink()),
                        kit.plain(Type.SMALL, kit.palette().warning().ink(), kit.words(row.flag()))));
        return new Stack(kit.u(12), true, List.of(line, flag));
    }
}
