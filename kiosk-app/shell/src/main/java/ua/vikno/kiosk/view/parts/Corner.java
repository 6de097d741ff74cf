package ua.vikno.kiosk.view.parts;

import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The picture of a plate's corner, with smooth arcs. */
final class Corner {
    /** Each pixel is asked at so many points squared how much of it is covered. */
    private static final int POINTS = 8;

    private Corner() {}

    /** The corner at the top and left, mirrored as wanted. */
    static Image draw(Plate plate, boolean right, boolean bottom) {
        int side = (int) plate.radius();
        WritableImage picture = new WritableImage(side, side);
        PixelWriter pixels = picture.getPixelWriter();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double outer = covered(x, y, side, plate.radius());
                double inner = covered(x, y, side, plate.radius() - plate.line());
                pixels.setColor(right ? side - 1 - x : x, bottom ? side - 1 - y : y, mixed(plate, inner, outer));
            }
        }
        return StillImage.of(picture);
    }

    private static Color mixed(Plate plate, double inner, double outer) {
        if (outer == 0) {
            return Color.TRANSPARENT;
        }
        Color within = plate.edge().interpolate(plate.fill(), inner / outer);
        return Color.color(within.getRed(), within.getGreen(), within.getBlue(), outer);
    }

    /** How much of a pixel lies within a circle around the point ({@code side}, {@code side}). */
    private static double covered(int x, int y, int side, double radius) {
        int hits = 0;
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < POINTS; j++) {
                double dx = side - x - (i + 0.5) / POINTS;
                double dy = side - y - (j + 0.5) / POINTS;
                hits += dx * dx + dy * dy <= radius * radius ? 1 : 0;
            }
        }
        return hits / (double) (POINTS * POINTS);
    }
}
