package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.theme.Palette;

/** What happened, as a picture and a few sentences. */
final class NoticeBody {
    private NoticeBody() {}

    static Body of(Screen.Notice screen, Kit kit) {
        Palette palette = kit.palette();
        Palette.Tone tone = switch (screen.tone()) {
            case SUCCESS -> palette.success();
            case INFORMATION -> new Palette.Tone(palette.primary(), palette.primarySoft());
            case TROUBLE -> palette.danger();
        };
        List<Block> blocks = new ArrayList<>();
        if (screen.picture() != Icon.NONE) {
            blocks.add(Block.text(Medallion.of(screen.picture(), tone.ink(), tone.soft(), kit), kit.u(40)));
        }
        blocks.addAll(ProseBody.centred(screen.paragraphs(), kit));
        return Body.calm(blocks);
    }
}
