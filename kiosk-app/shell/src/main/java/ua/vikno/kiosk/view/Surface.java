package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A sheet the size of the panel on which everything has its place. */
final class Surface extends Region {
    private final List<Placed> placed = new ArrayList<>();

    Surface(Color fill) {
        // Its size is the panel's, whatever its parts would prefer.
        setManaged(false);
        setBackground(new Background(new BackgroundFill(fill, CornerRadii.EMPTY, Insets.EMPTY)));
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
