package ua.vikno.kiosk.view.kinds;

import java.util.List;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Kit;

/** A large picture of what to do; the sentence is the screen's instruction. */
final class ScanBody {
    private ScanBody() {}

    static Body of(Screen.Scan screen, Kit kit) {
        return Body.calm(List.of(Block.text(
                Medallion.of(Icon.SCAN, kit.palette().primary(), kit.palette().primarySoft(), kit), kit.u(48))));
    }
}
