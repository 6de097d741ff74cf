package ua.vikno.kiosk.view;

import javafx.scene.layout.Region;

/** A node and where it goes. */
record Placed(Region node, double x, double y, double width, double height) {
    Placed lowered(double by) {
        return new Placed(node, x, y + by, width, height);
    }

    void apply() {
        node.resizeRelocate(x, y, width, height);
    }
}
