package ua.vikno.kiosk.view.kinds;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.view.kinds.Body.Block;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.theme.Type;

/**
 * The one sum a screen is about. It stands in the masthead, as large as figures get, and only where there is no room as a
 * card in the content.
 *
 * @param stop names it to the six keys
 */
public record Figure(String stop, String label, String value) {
    /** Label at the left, figure at the right, on one line where they fit. */
    public Region wide(Kit kit, Color ink, Type type) {
        Region name = kit.plain(Type.BUTTON, ink, label);
        Region sum = kit.strong(type, ink, value).right();
        return kit.stop(stop, new Flex(kit.u(24), 0, List.of(name, sum)));
    }

    /** Label above the figure, both at the right. */
    public Region tall(Kit kit, Color ink, Type type) {
        Region name = kit.plain(Type.SMALL, ink, label).right();
        Region sum = kit.strong(type, ink, value).right();
        return kit.stop(stop, new Stack(0, true, List.of(name, sum)));
    }

    public Block card(Kit kit) {
        Region line = wide(kit, kit.palette().text(), Type.QUESTION);
        Region card = kit.card(line, kit.palette().primarySoft());
        return Block.text(card, kit.look().gap());
    }
}
