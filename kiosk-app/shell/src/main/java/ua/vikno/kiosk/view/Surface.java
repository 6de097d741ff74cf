package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** A sheet the size of the panel on which everything has its place. Its colour is the scene's, so as to be painted once. */
final class Surface extends Region {
    private final List<Placed> placed = new ArrayList<>();

    Surface() {
        // Its size is the panel's, whatever its parts would prefer.
        setManaged(false);
    }

    void place(Placed part) {
        placed.add(part);
        getChildren().add(part.node());
    }

    void place(Region node, double x, double y, double width, double height) {
        place(new Placed(node, x, y, width, height));
    }

    @Override
    protected void layoutChildren() {
        placed.forEach(Placed::apply);
    }
}
