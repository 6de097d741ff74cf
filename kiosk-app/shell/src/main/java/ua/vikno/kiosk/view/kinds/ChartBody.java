package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Chart.Bar;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.theme.Type;

/** A bar to each figure, lying, so that month and sum stand beside it in full. */
final class ChartBody {
    private ChartBody() {}

    static Body of(Screen.Chart screen, Kit kit) {
        long highest = screen.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .mapToLong(Math::abs)
                .max()
                .orElse(1);
        List<Block> blocks = new ArrayList<>();
        if (!screen.legend().isEmpty()) {
            blocks.add(Block.text(kit.stop("legend", legend(screen, kit)), kit.u(16)));
        }
        for (int i = 0; i < screen.bars().size(); i++) {
            ChartLine line = new ChartLine(screen.bars().get(i), highest, labelWidth(screen, kit), kit);
            blocks.add(
                    Block.text(kit.stop("bar:" + i, line), kit.u(screen.legend().size() > 1 ? 20 : 14)));
        }
        return Body.of(blocks);
    }

    private static Stack legend(Screen.Chart screen, Kit kit) {
        List<Flex> rows = new ArrayList<>();
        for (int i = 0; i < screen.legend().size(); i++) {
            rows.add(new Flex(
                    kit.u(20),
                    1,
                    List.of(
                            new Swatch(kit.u(44), kit.u(28), series(i, kit), i > 0),
                            kit.plain(
                                    Type.SMALL,
                                    kit.palette().text(),
                                    kit.words(screen.legend().get(i))))));
        }
        return new Stack(kit.u(4), false, rows);
    }

    private static double labelWidth(Screen.Chart screen, Kit kit) {
        double widest = 0;
        for (Bar bar : screen.bars()) {
            widest = Math.max(
                    widest,
                    kit.plain(Type.SMALL, kit.palette().text(), kit.words(bar.label()))
                            .prefWidth(-1));
        }
        return widest;
    }

    static Color series(int i, Kit kit) {
        return i == 0 ? kit.palette().primary() : kit.palette().success().ink();
    }
}
