package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.view.icons.Pictures;
import ua.vikno.kiosk.view.kinds.Block;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.Type;

/** Where she is and what is asked; and, first in the content, what went wrong and what to do. */
final class Heading {
    private Heading() {}

    static Region of(Frame frame, Kit kit) {
        List<Region> parts = new ArrayList<>();
        Frame.Step step = frame.step();
        if (step != null) {
            parts.add(kit.stop(
                    "step",
                    kit.plain(Type.SMALL, kit.palette().primary(), kit.label(Label.STEP, step.number(), step.of()))));
            parts.add(new StepBar(step, kit));
        }
        parts.add(kit.stop("title", kit.strong(Type.QUESTION, kit.palette().text(), kit.words(frame.title()))));
        return new Stack(kit.u(12), false, parts);
    }

    static List<Block> blocks(Frame frame, Kit kit) {
        List<Block> blocks = new ArrayList<>();
        Palette palette = kit.palette();
        if (frame.trouble() != null) {
            Region line = new Flex(
                    kit.u(20),
                    1,
                    List.of(
                            Pictures.of(
                                    Icon.WARNING, kit.u(52), palette.danger().ink()),
                            kit.plain(Type.BODY, palette.danger().ink(), kit.words(frame.trouble()))));
            blocks.add(new Block(
                    kit.stop("trouble", kit.card(line, palette.danger().soft())), false, kit.u(20)));
        }
        if (frame.instruction() != null) {
            var text = kit.plain(Type.BODY, palette.text2(), kit.words(frame.instruction()));
            blocks.add(new Block(kit.stop("instruction", text), false, kit.u(20)));
        }
        return blocks;
    }
}
