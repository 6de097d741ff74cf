package ua.vikno.kiosk.view.parts;

import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A path on a grid of 24 × 24, drawn in one size and colour. Without a GPU a shape is computed anew at each frame; so each
 * becomes pixels once, soon after it was shown for the first time. Belongs to the toolkit's thread.
 */
record Drawing(String path, double side, Color ink) {
    private static final double GRID = 24;
    /** Of about 16 KB each. */
    private static final int KEPT = 256;

    private static final Prepared<Drawing, Background> DRAWN = new Prepared<>(KEPT, Drawing::drawn);

    /** The background of a region of this size; null as long as there is only the shape. */
    @Nullable
    Background pixels() {
        return DRAWN.get(this);
    }

    SVGPath shape() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.setFill(ink);
        shape.setManaged(false);
        shape.getTransforms().add(new Scale(side / GRID, side / GRID, 0, 0));
        return shape;
    }

    private Background drawn() {
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.TRANSPARENT);
        how.setViewport(new Rectangle2D(0, 0, side, side));
        return new Background(new BackgroundImage(
                StillImage.of(shape().snapshot(how, null)),
                null,
                null,
                BackgroundPosition.DEFAULT,
                BackgroundSize.DEFAULT));
    }
}
