package ua.vikno.kiosk.view.icons;

import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A square picture of a fixed size. Decorative: the word beside it says the same (EN 301 549, 5.1.3.6). */
public final class Picture extends Region {
    private final double side;

    Picture(String path, double side, Color ink) {
        this.side = side;
        Drawing drawing = new Drawing(path, side, ink);
        Background pixels = drawing.pixels();
        if (pixels == null) {
            getChildren().add(drawing.shape());
        } else {
            setBackground(pixels);
        }
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        setMouseTransparent(true);
    }

    public double side() {
        return side;
    }
}
