package ua.vikno.kiosk.view.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundRepeat;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;

/**
 * A rounded plate with a frame, put together from squares and ready-made corners: without a GPU every pixel of a rounded
 * shape is computed anew at each frame, while squares are filled and pictures are
 * copied, and no pixel is painted twice. Until its corners are made it is two rounded fills.
 * Lengths are whole pixels.
 *
 * @param edge of the frame; the same as {@code fill} for none
 * @param line how wide the frame is
 */
record Plate(Color fill, Color edge, double radius, double line) {
    /** More than one visit shows: looks, themes and sizes of its targets. */
    private static final int KEPT = 64;

    private static final Prepared<Plate, List<BackgroundImage>> CORNERS = new Prepared<>(KEPT, Plate::corners);

    /** The background of a region of this size. */
    Background of(double width, double height) {
        List<BackgroundImage> corners = CORNERS.get(this);
        if (corners == null || width < 2 * radius || height < 2 * radius) {
            return new Background(
                    new BackgroundFill(edge, new CornerRadii(radius), Insets.EMPTY),
                    new BackgroundFill(fill, new CornerRadii(radius - line), new Insets(line)));
        }
        double rest = height - radius;
        double edgeOn = height - line;
        List<BackgroundFill> squares = new ArrayList<>(7);
        if (!edge.equals(fill)) {
            square(squares, edge, 0, radius, edgeOn, radius);
            square(squares, edge, edgeOn, radius, 0, radius);
            square(squares, edge, radius, width - line, radius, 0);
            square(squares, edge, radius, 0, radius, width - line);
        }
        double inset = edge.equals(fill) ? 0 : line;
        square(squares, fill, inset, radius, rest, radius);
        square(squares, fill, radius, inset, radius, inset);
        square(squares, fill, rest, radius, inset, radius);
        return new Background(squares, corners);
    }

    private static void square(
            List<BackgroundFill> to, Color color, double top, double right, double bottom, double left) {
        to.add(new BackgroundFill(color, CornerRadii.EMPTY, new Insets(top, right, bottom, left)));
    }

    private List<BackgroundImage> corners() {
        List<BackgroundImage> corners = new ArrayList<>(4);
        for (Side across : List.of(Side.LEFT, Side.RIGHT)) {
            for (Side down : List.of(Side.TOP, Side.BOTTOM)) {
                Image picture = Corner.draw(this, across == Side.RIGHT, down == Side.BOTTOM);
                corners.add(new BackgroundImage(
                        picture,
                        BackgroundRepeat.NO_REPEAT,
                        BackgroundRepeat.NO_REPEAT,
                        new BackgroundPosition(across, 0, false, down, 0, false),
                        BackgroundSize.DEFAULT));
            }
        }
        return List.copyOf(corners);
    }
}
