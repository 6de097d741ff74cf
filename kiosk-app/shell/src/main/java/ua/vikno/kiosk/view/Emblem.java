package ua.vikno.kiosk.view;

import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The city's emblem on a white plate, in both themes: emblems are drawn for paper. Decorative: the city's name stands beside
 * it, so it is not spoken (EN 301 549, 5.1.3.6).
 */
final class Emblem extends Region {
    /** Proved by the check of a city: an emblem can be seen on it. */
    static final Color PLATE = Color.WHITE;

    private static final double AIR = 0.08;

    private final ImageView view;

    Emblem(Image image, double side) {
        view = new ImageView(image);
        view.setPreserveRatio(true);
        setBackground(new Background(new BackgroundFill(PLATE, new CornerRadii(side * AIR), Insets.EMPTY)));
        getChildren().add(view);
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double room = Math.floor(getWidth() * (1 - 2 * AIR));
        view.setFitWidth(room);
        view.setFitHeight(room);
        double across = view.getLayoutBounds().getWidth();
        double down = view.getLayoutBounds().getHeight();
        view.relocate(Math.rint((getWidth() - across) / 2), Math.rint((getHeight() - down) / 2));
    }
}
