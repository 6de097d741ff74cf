package ua.vikno.kiosk.view.kinds;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A filled or a hollow bar: two series differ without their colours. */
final class Swatch extends Region {
    Swatch(double width, double height, Color ink, boolean hollow) {
        CornerRadii radii = new CornerRadii(Math.min(6, height / 4));
        if (hollow) {
            setBorder(new Border(
                    new BorderStroke(ink, BorderStrokeStyle.SOLID, radii, new BorderWidths(Math.max(3, height / 6)))));
        } else {
            setBackground(new Background(new BackgroundFill(ink, radii, Insets.EMPTY)));
        }
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }
}
