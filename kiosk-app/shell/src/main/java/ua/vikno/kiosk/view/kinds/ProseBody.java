package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Kit;

/** Sentences, one idea each, with air between them. */
final class ProseBody {
    private ProseBody() {}

    static Body of(List<Words> paragraphs, Kit kit) {
        return Body.of(blocks(paragraphs, kit));
    }

    /** Few words below a picture. */
    static List<Block> centred(List<Words> paragraphs, Kit kit) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            var text = kit.sentence(kit.palette().text(), kit.words(paragraphs.get(i)))
                    .centred();
            blocks.add(
                    Block.text(kit.stop(Integer.toString(i), text), kit.look().paragraph(28)));
        }
        return blocks;
    }

    static List<Block> blocks(List<Words> paragraphs, Kit kit) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            var text = kit.sentence(kit.palette().text(), kit.words(paragraphs.get(i)));
            blocks.add(
                    Block.text(kit.stop(Integer.toString(i), text), kit.look().paragraph(28)));
        }
        return blocks;
    }
}
