package ua.vikno.kiosk.view;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.view.theme.Look;

/** Where the six keys are: a gap and a ring around it, above everything, so that nothing hides it. */
final class FocusRing extends Region {
    FocusRing() {
        setId("focus-ring");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    void around(List<? extends Node> nodes, Look look) {
        double gap = look.u(4);
        double ring = look.u(6);
        Bounds bounds = nodes.stream()
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .reduce(FocusRing::union)
                .orElseThrow();
        double out = gap + ring;
        CornerRadii radii = new CornerRadii(look.radius() + out);
        setBorder(new Border(
                new BorderStroke(look.palette().focusRing(), BorderStrokeStyle.SOLID, radii, new BorderWidths(ring)),
                new BorderStroke(
                        look.palette().focusGap(),
                        BorderStrokeStyle.SOLID,
                        new CornerRadii(look.radius() + gap),
                        new BorderWidths(gap),
                        new Insets(ring))));
        resizeRelocate(
                bounds.getMinX() - out,
                bounds.getMinY() - out,
                bounds.getWidth() + 2 * out,
                bounds.getHeight() + 2 * out);
        setVisible(true);
    }

    private static Bounds union(Bounds a, Bounds b) {
        double x = Math.min(a.getMinX(), b.getMinX());
        double y = Math.min(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.max(a.getMaxX(), b.getMaxX()) - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
    }
}
