package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Type;

/** Tiles in two or three columns, or rows over the whole width. */
final class ChooseBody {
    /** Rows that may be large. */
    private static final int FEW = 4;

    private ChooseBody() {}

    static Body of(Screen.Choose screen, Kit kit) {
        List<Block> blocks = new ArrayList<>();
        switch (screen.layout()) {
            case ROWS -> {
                for (Option option : screen.options()) {
                    blocks.add(Block.touch(row(option, kit), kit.look().gap()));
                }
            }
            case TILES -> tiles(screen.options(), kit, blocks);
        }
        return Body.of(blocks);
    }

    /** As many columns as no word has to be broken for; one column would be rows. */
    private static void tiles(List<Option> options, Kit kit, List<Block> blocks) {
        double gap = kit.look().gap();
        double width = kit.look().contentWidth();
        for (int columns = kit.look().panel().isPortrait() ? 2 : 3; columns > 1; columns--) {
            for (Type type : List.of(Type.BUTTON, Type.BODY)) {
                List<Columns> lines = lines(options, columns, type, kit);
                if (lines.stream()
                        .allMatch(line -> line.minWidth(-1) <= width && line.prefHeight(width) <= most(kit))) {
                    lines.forEach(line -> blocks.add(Block.touch(line, gap)));
                    return;
                }
            }
        }
        options.forEach(option -> blocks.add(Block.touch(row(option, kit), gap)));
    }

    /** Higher tiles would find no room between question and buttons of a small panel. */
    private static double most(Kit kit) {
        return kit.look().tight() ? kit.look().panel().heightPx() * 0.4 : Double.POSITIVE_INFINITY;
    }

    private static List<Columns> lines(List<Option> options, int columns, Type type, Kit kit) {
        List<Columns> lines = new ArrayList<>();
        for (int i = 0; i < options.size(); i += columns) {
            List<Target> tiles = options.subList(i, Math.min(options.size(), i + columns)).stream()
                    .map(option -> tile(option, type, kit))
                    .toList();
            lines.add(new Columns(columns, kit.look().gap(), tiles));
        }
        return lines;
    }

    private static Target tile(Option option, Type type, Kit kit) {
        Skin skin = skin(option, kit);
        List<Region> parts = new ArrayList<>(texts(option, type, kit, skin));
        if (option.icon() != Icon.NONE) {
            Region picture = Picture.of(option.icon(), kit.u(64), accent(option, kit));
            parts.set(0, new Flex(kit.u(16), 1, List.of(picture, parts.getFirst())));
        }
        if (option.value() != null) {
            parts.add(kit.strong(Type.BUTTON, skin.ink(), kit.words(option.value())));
        }
        Region content = new Stack(kit.u(12), true, parts);
        return new Target(
                        "option:" + option.id(),
                        kit.words(option.label()),
                        content,
                        skin,
                        kit.look(),
                        kit.u(20),
                        kit.u(16),
                        () -> kit.send().accept(new Input.Choose(option.id())))
                .atLeast(0, kit.u(kit.look().panel().isPortrait() ? 300 : 240));
    }

    static boolean few(Screen.Choose screen, Kit kit) {
        return screen.layout() == Screen.Choose.Layout.ROWS
                && screen.options().size() <= FEW
                && !kit.look().tight()
                && screen.options().stream().allMatch(option -> option.icon() != Icon.NONE && beside(option, kit));
    }

    /** Whether the longest word finds room between a large picture and the arrow. */
    private static boolean beside(Option option, Kit kit) {
        double word = kit.strong(Type.QUESTION, kit.palette().text(), kit.words(option.label()))
                .minWidth(-1);
        return word + kit.u(96 + 36 + 4 * 28) <= kit.look().contentWidth();
    }

    /** Rows with pictures of 24 mm and larger words, where there are few. */
    static Body large(Screen.Choose screen, Kit kit) {
        return Body.of(screen.options().stream()
                .map(option -> Block.touch(
                        row(option, Type.QUESTION, 96, kit), kit.look().gap()))
                .toList());
    }

    static Target row(Option option, Kit kit) {
        Target row = row(option, Type.BUTTON, kit);
        if (!kit.look().tight() || row.minWidth(-1) <= kit.look().contentWidth()) {
            return row;
        }
        for (Type type : List.of(Type.BODY, Type.SMALL)) {
            row = row(option, type, kit);
            if (row.minWidth(-1) <= kit.look().contentWidth()) {
                return row;
            }
        }
        // The longest word needs the room of the picture, which says nothing that the words do not say.
        return row(option, Type.SMALL, 0, kit);
    }

    private static Target row(Option option, Type type, Kit kit) {
        return row(option, type, 64, kit);
    }

    /** @param icon side of the picture in reference pixels; 0 for none */
    private static Target row(Option option, Type type, double icon, Kit kit) {
        double pad = kit.u(kit.look().tight() ? 14 : 28);
        Skin skin = skin(option, kit);
        List<Region> parts = new ArrayList<>();
        if (option.icon() != Icon.NONE && icon > 0) {
            parts.add(Picture.of(option.icon(), kit.u(icon), accent(option, kit)));
        }
        int stretch = parts.size();
        List<Para> texts = texts(option, type, kit, skin);
        if (kit.look().tight()) {
            texts.forEach(text -> text.words(text.words().replace('\u00a0', ' ')));
        }
        parts.add(new Stack(kit.u(4), true, texts));
        if (option.value() != null) {
            parts.add(kit.strong(Type.BUTTON, skin.ink(), kit.words(option.value()))
                    .right());
        }
        parts.add(kit.sign(Sign.OPEN, 36, accent(option, kit)));
        return new Target(
                        "option:" + option.id(),
                        kit.words(option.label()),
                        new Flex(pad, stretch, parts),
                        skin,
                        kit.look(),
                        pad,
                        kit.u(16),
                        () -> kit.send().accept(new Input.Choose(option.id())))
                .atLeast(0, kit.u(kit.look().tight() ? 96 : 120));
    }

    private static List<Para> texts(Option option, Type type, Kit kit, Skin skin) {
        List<Para> texts = new ArrayList<>();
        texts.add(kit.strong(type, skin.ink(), kit.words(option.label())));
        if (option.detail() != null && option.unavailable() == null) {
            texts.add(kit.plain(Type.SMALL, kit.palette().text2(), kit.words(option.detail())));
        }
        if (option.unavailable() != null) {
            texts.add(kit.plain(Type.SMALL, kit.palette().text2(), kit.words(option.unavailable())));
        }
        return texts;
    }

    private static Skin skin(Option option, Kit kit) {
        return option.unavailable() == null ? Skin.card(kit.palette()) : Skin.muted(kit.palette());
    }

    private static Color accent(Option option, Kit kit) {
        return option.unavailable() == null
                ? kit.palette().primary()
                : kit.palette().text2();
    }
}
