package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.Type;

/** Waiting with a shape: what is done, what is going on, what comes. Nothing moves. */
final class ProgressBody {
    private ProgressBody() {}

    static Body of(Screen.Progress screen, Kit kit) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < screen.stages().size(); i++) {
            blocks.add(Block.text(kit.stop("stage:" + i, stage(screen, i, kit)), kit.u(32)));
        }
        return Body.of(blocks);
    }

    private static Flex stage(Screen.Progress screen, int i, Kit kit) {
        Palette palette = kit.palette();
        String words = kit.words(screen.stages().get(i));
        Picture sign;
        Para text;
        if (i < screen.stage()) {
            sign = kit.sign(Sign.DONE, 64, palette.success().ink());
            text = kit.plain(Type.BUTTON, palette.text2(), words);
        } else if (i == screen.stage()) {
            sign = kit.sign(Sign.NOW, 64, palette.primary());
            text = kit.strong(Type.BUTTON, palette.text(), words);
        } else {
            sign = kit.sign(Sign.LATER, 64, palette.text2());
            text = kit.plain(Type.BUTTON, palette.text2(), words);
        }
        return new Flex(kit.u(28), 1, List.of(sign, text));
    }
}
