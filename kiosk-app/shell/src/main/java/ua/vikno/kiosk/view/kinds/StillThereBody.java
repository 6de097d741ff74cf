package ua.vikno.kiosk.view.kinds;

import java.util.List;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.theme.Type;

/** The seconds left, large. Nothing of the visit shows. */
final class StillThereBody {
    private StillThereBody() {}

    static Body of(Screen.StillThere screen, Kit kit) {
        var seconds = kit.strong(Type.SUM, kit.palette().primary(), Integer.toString(screen.secondsLeft()));
        var clock =
                Medallion.of(Icon.CLOCK, kit.palette().primary(), kit.palette().primarySoft(), kit);
        return Body.calm(
                List.of(Block.text(clock, kit.u(56)), Block.text(kit.stop("seconds", seconds.centred()), kit.u(28))));
    }
}
