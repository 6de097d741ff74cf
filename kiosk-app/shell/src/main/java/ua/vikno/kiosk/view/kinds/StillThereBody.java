package ua.vikno.kiosk.view.kinds;

import java.util.List;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.theme.Type;

/** The seconds left, large. Nothing of the visit shows. */
final class StillThereBody {
    private StillThereBody() {}

    static Body of(Screen.StillThere screen, Kit kit) {
        var seconds = kit.strong(Type.SUM, kit.palette().primary(), Integer.toString(screen.secondsLeft()));
        return Body.of(List.of(Block.text(kit.stop("seconds", seconds), kit.u(40))));
    }
}
