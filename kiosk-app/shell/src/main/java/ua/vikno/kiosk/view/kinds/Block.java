package ua.vikno.kiosk.view.kinds;

import javafx.scene.layout.Region;

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
