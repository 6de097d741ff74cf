package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.view.keyboard.Typing;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Target;

/**
 * What a renderer makes of a screen.
 *
 * @param blocks in reading order; they are spread over as many pages as they need
 * @param value what is being typed; stays on the first page, with the keys below it
 * @param figure the sum it is all about
 * @param calm a picture and few words, which stand in the middle of what room there is
 * @param chips what could be meant; as many as there is room for stay between the value and the keys
 */
public record Body(
        List<Block> blocks,
        @Nullable Region value,
        List<Target> chips,
        @Nullable Figure figure,
        boolean calm) {
    public Body {
        blocks = List.copyOf(blocks);
        chips = List.copyOf(chips);
    }

    /** What the renderer of its kind makes of a screen. */
    public static Body of(Screen screen, Kit kit, Typing typing) {
        return Bodies.of(screen, kit, typing);
    }

    /** Whether a screen has so few rows that they may be larger than usual. */
    public static boolean maybeFew(Screen screen, Kit kit) {
        return screen instanceof Screen.Choose choose && ChooseBody.few(choose, kit);
    }

    /** The same with larger rows; to be shown only where all of them find room. */
    public static Body few(Screen screen, Kit kit) {
        return ChooseBody.large((Screen.Choose) screen, kit);
    }

    static Body of(List<Block> blocks) {
        return new Body(blocks, null, List.of(), null, false);
    }

    static Body of(List<Block> blocks, @Nullable Figure figure) {
        return new Body(blocks, null, List.of(), figure, false);
    }

    static Body calm(List<Block> blocks) {
        return new Body(blocks, null, List.of(), null, true);
    }

    /** The same with further chips before its own. */
    public Body offering(List<Target> offers) {
        List<Target> all = new ArrayList<>(offers);
        all.addAll(chips);
        return new Body(blocks, value, all, figure, calm);
    }

    /** The same with something to read first and something to do last. */
    public Body between(List<Block> before, List<Block> last) {
        List<Block> all = new ArrayList<>(before);
        all.addAll(blocks);
        all.addAll(last);
        return new Body(all, value, chips, figure, calm);
    }

    /** Shows what is typed by now. */
    public void refresh() {
        if (value instanceof ValueBox box) {
            box.refresh();
        }
    }

    /**
     * A piece of a screen's content that stays whole when the content is spread over pages.
     *
     * @param touch whether it holds something to touch, and so must lie within reach
     * @param gap above it, unless it is the first of its page
     */
    public record Block(Region node, boolean touch, double gap) {
        static Block text(Region node, double gap) {
            return new Block(node, false, gap);
        }

        static Block touch(Region node, double gap) {
            return new Block(node, true, gap);
        }
    }
}
