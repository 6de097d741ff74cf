package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.QrPicture;

/** A QR in the middle, and few words below it. */
final class SymbolBody {
    private SymbolBody() {}

    static Body of(Screen.Symbol screen, Kit kit) {
        double side = kit.u(kit.look().panel().isPortrait() ? 480 : kit.look().tight() ? 260 : 320);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(new QrPicture(screen.content(), side), kit.u(28)));
        blocks.addAll(ProseBody.centred(screen.paragraphs(), kit));
        return Body.calm(blocks);
    }
}
