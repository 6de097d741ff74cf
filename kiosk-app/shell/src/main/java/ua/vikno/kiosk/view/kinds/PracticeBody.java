package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Sign;

/** The key that was struck last, large, and what it does. */
final class PracticeBody {
    private PracticeBody() {}

    static Body of(Screen.Practice screen, Kit kit) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(
                Medallion.of(
                        sign(screen.key()),
                        kit.palette().primary(),
                        kit.palette().primarySoft(),
                        kit),
                kit.u(40)));
        blocks.addAll(ProseBody.centred(screen.paragraphs(), kit));
        return Body.calm(blocks);
    }

    private static Sign sign(@Nullable PadKey key) {
        return switch (key) {
            case null -> Sign.TOUCH;
            case PREVIOUS -> Sign.RAISE;
            case NEXT -> Sign.LOWER;
            case BACK -> Sign.BACK;
            case CONTINUE -> Sign.NEXT;
            case CHOOSE -> Sign.DONE;
            case HELP -> Sign.HELP;
            case REPEAT, PAUSE, LOUDER, QUIETER, PACE -> Sign.SOUND;
        };
    }
}
