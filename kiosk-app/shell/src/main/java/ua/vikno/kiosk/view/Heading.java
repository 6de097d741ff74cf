package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.kinds.Figure;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.Type;

/** First in the content: what went wrong and what to do; an offer of help; and what the masthead has no room for. */
final class Heading {
    private Heading() {}

    static List<Block> blocks(Frame frame, Masthead masthead, @Nullable Figure figure, Kit kit) {
        List<Block> blocks = new ArrayList<>();
        Palette palette = kit.palette();
        if (frame.trouble() != null) {
            Region line = new Flex(
                    kit.u(20),
                    1,
                    List.of(
                            Picture.of(Icon.WARNING, kit.u(52), palette.danger().ink()),
                            kit.plain(Type.BODY, palette.danger().ink(), kit.words(frame.trouble()))));
            blocks.add(new Block(
                    kit.stop("trouble", kit.card(line, palette.danger().soft())), false, kit.u(20)));
        }
        if (frame.instruction() != null && !masthead.tells()) {
            var text = kit.sentence(palette.text2(), kit.words(frame.instruction()));
            blocks.add(new Block(kit.stop("instruction", text), false, kit.u(20)));
        }
        if (figure != null && !masthead.counts()) {
            blocks.add(figure.card(kit));
        }
        return blocks;
    }

    static List<Target> offers(Frame frame, Kit kit) {
        return frame.actions().stream()
                .filter(action -> action.role() == Action.Role.OFFER)
                .map(action -> offer(action, kit))
                .toList();
    }

    private static Target offer(Action action, Kit kit) {
        Palette palette = kit.palette();
        Skin skin = Skin.chosen(palette);
        String name = kit.words(action.label());
        return kit.button(
                "action:" + action.id(),
                name,
                skin,
                List.of(
                        kit.sign(Sign.HELP, 52, palette.primary()),
                        kit.plain(Type.BODY, palette.text(), name),
                        kit.sign(Sign.OPEN, 36, palette.primary())),
                () -> kit.send().accept(new Input.Press(action.id())));
    }
}
