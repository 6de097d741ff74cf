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
import javafx.scene.paint.Color;
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
        // The strip has the colour of a dark ring's ground: there the ring is white.
        boolean onBand = nodes.stream().anyMatch(FocusRing::onBand);
        Color ringInk = onBand ? look.palette().onBand() : look.palette().focusRing();
        Color gapInk = onBand ? look.palette().band() : look.palette().focusGap();
        CornerRadii radii = new CornerRadii(look.radius() + out);
        setBorder(new Border(
                new BorderStroke(ringInk, BorderStrokeStyle.SOLID, radii, new BorderWidths(ring)),
                new BorderStroke(
                        gapInk,
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

    private static boolean onBand(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Masthead) {
                return true;
            }
        }
        return false;
    }

    private static Bounds union(Bounds a, Bounds b) {
        double x = Math.min(a.getMinX(), b.getMinX());
        double y = Math.min(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.max(a.getMaxX(), b.getMaxX()) - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
    }
}
