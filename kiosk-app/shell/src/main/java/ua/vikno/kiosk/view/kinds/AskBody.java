package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.view.keyboard.Typing;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Type;

/** Label and hint to read, the value large, what is wrong with it, and what could be meant. */
final class AskBody {
    private AskBody() {}

    static Body of(Screen.Ask screen, Kit kit, Typing typing) {
        Field field = screen.field();
        List<Block> blocks = new ArrayList<>();
        String label = kit.words(field.label());
        if (!label.equals(kit.words(screen.frame().title()))) {
            blocks.add(Block.text(
                    kit.stop("label", kit.strong(Type.BODY, kit.palette().text(), label)), kit.u(16)));
        }
        blocks.add(Block.text(
                kit.stop("hint", kit.plain(Type.SMALL, kit.palette().text2(), kit.words(field.hint()))), kit.u(12)));
        ValueBox value = new ValueBox(field, typing, error(field, kit), kit);
        return new Body(blocks, value, chips(field, kit), null, false);
    }

    private static @Nullable Flex error(Field field, Kit kit) {
        if (field.error() == null) {
            return null;
        }
        return new Flex(
                kit.u(16),
                1,
                List.of(
                        Picture.of(
                                Icon.WARNING, kit.u(48), kit.palette().danger().ink()),
                        kit.plain(
                                kit.look().tight() ? Type.SMALL : Type.BODY,
                                kit.palette().danger().ink(),
                                kit.words(field.error()))));
    }

    private static List<Target> chips(Field field, Kit kit) {
        return field.suggestions().stream().map(option -> chip(option, kit)).toList();
    }

    static Target chip(Option option, Kit kit) {
        return new Target(
                "option:" + option.id(),
                kit.words(option.label()),
                kit.plain(Type.BUTTON, kit.palette().text(), kit.words(option.label())),
                Skin.chosen(kit.palette()),
                kit.look(),
                () -> kit.send().accept(new Input.Choose(option.id())));
    }
}
