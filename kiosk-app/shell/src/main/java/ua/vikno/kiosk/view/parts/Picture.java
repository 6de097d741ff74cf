package ua.vikno.kiosk.view.parts;

import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Icon;

/** A square picture of a fixed size. Decorative: the word beside it says the same (EN 301 549, 5.1.3.6). */
public final class Picture extends Region {
    private final double side;

    /** What a screen names. */
    public static Picture of(Icon icon, double side, Color ink) {
        return new Picture(Pictures.path(icon), side, ink);
    }

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
