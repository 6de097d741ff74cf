package ua.vikno.kiosk.view.kinds;

import javafx.geometry.Insets;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.view.parts.Box;
import ua.vikno.kiosk.view.parts.Kit;

/** Thin lines that hold a table together. */
final class Lines {
    private Lines() {}

    static Region under(Region part, Kit kit) {
        Box box = new Box(part, 0, kit.u(14));
        box.setBorder(new Border(new BorderStroke(
                Color.TRANSPARENT,
                Color.TRANSPARENT,
                kit.palette().surface2(),
                Color.TRANSPARENT,
                BorderStrokeStyle.NONE,
                BorderStrokeStyle.NONE,
                BorderStrokeStyle.SOLID,
                BorderStrokeStyle.NONE,
                CornerRadii.EMPTY,
                new BorderWidths(kit.u(3)),
                Insets.EMPTY)));
        return box;
    }
}
