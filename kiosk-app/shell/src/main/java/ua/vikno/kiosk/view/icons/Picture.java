package ua.vikno.kiosk.view.icons;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A square picture of a fixed size. Decorative: the word beside it says the same (EN 301 549, 5.1.3.6). */
public final class Picture extends Region {
    private static final double GRID = 24;

    private final double side;

    Picture(String path, double side, Color ink) {
        this.side = side;
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.setFill(ink);
        shape.setManaged(false);
        shape.getTransforms().add(new Scale(side / GRID, side / GRID, 0, 0));
        getChildren().add(shape);
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        setMouseTransparent(true);
    }

    public double side() {
        return side;
    }
}
