package ua.vikno.kiosk.view;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import ua.vikno.kiosk.view.theme.Palette;

/** A quiet row of houses in the theme's own colours, for a city that has no picture. */
final class Rooftops extends Region {
    /** Lines of the drawing from the ground to the sky. */
    private static final double HIGH = 24;

    /** After so many units of width the houses begin anew. */
    private static final double WIDE = 100;

    private static final double FAR_INK = 0.1;

    /** Each: left edge, width, height of the wall, height of the roof; a roof of 0 is flat. */
    private static final double[][] FAR = {
        {0, 11, 12, 0},
        {11, 7, 16, 0},
        {21, 12, 11, 4},
        {34, 9, 17, 0},
        {44, 13, 12, 0},
        {59, 6, 14, 6},
        {66, 12, 13, 0},
        {80, 8, 18, 0},
        {88, 12, 11, 3}
    };

    private static final double[][] NEAR = {
        {0, 12, 6, 4},
        {13, 8, 10, 0},
        {22, 13, 5, 5},
        {36, 9, 9, 3},
        {46, 12, 7, 0},
        {59, 10, 5, 4},
        {70, 8, 11, 0},
        {79, 12, 6, 4},
        {92, 7, 8, 3}
    };

    /** Lit windows: left edge and height above the ground. */
    private static final double[][] WINDOWS = {{3, 2}, {15.5, 6}, {28, 2}, {39, 5}, {62, 2}, {73, 7}, {84, 3}};

    private final SVGPath far = new SVGPath();
    private final SVGPath near = new SVGPath();
    private final SVGPath windows = new SVGPath();

    Rooftops(Palette palette) {
        setBackground(new Background(new BackgroundFill(palette.band(), CornerRadii.EMPTY, Insets.EMPTY)));
        far.setFill(palette.band().interpolate(palette.onBand(), FAR_INK));
        near.setFill(palette.bandPressed());
        windows.setFill(palette.accent().deriveColor(0, 1, 1, 0.8));
        for (SVGPath path : new SVGPath[] {far, near, windows}) {
            path.setManaged(false);
        }
        getChildren().addAll(far, near, windows);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        far.setContent(houses(FAR));
        near.setContent(houses(NEAR));
        windows.setContent(lit());
    }

    private double unit() {
        return getHeight() / HIGH;
    }

    private String houses(double[][] row) {
        StringBuilder path = new StringBuilder();
        for (double from = 0; from * unit() < getWidth(); from += WIDE) {
            for (double[] house : row) {
                house(path, from + house[0], house[1], house[2], house[3]);
            }
        }
        return path.toString();
    }

    /** Cut off at the right edge. */
    private void house(StringBuilder path, double left, double width, double wall, double roof) {
        double x = left * unit();
        double right = Math.min(getWidth(), x + width * unit());
        if (x >= right) {
            return;
        }
        double ground = getHeight();
        double eaves = ground - wall * unit();
        double ridge = Math.min(right, x + width * unit() / 2);
        path.append("M").append(x).append(' ').append(ground).append("V").append(eaves);
        path.append("L").append(ridge).append(' ').append(eaves - roof * unit());
        path.append("L")
                .append(right)
                .append(' ')
                .append(eaves)
                .append("V")
                .append(ground)
                .append("Z");
    }

    private String lit() {
        StringBuilder path = new StringBuilder();
        for (double from = 0; from < getWidth() / unit(); from += WIDE) {
            for (double[] window : WINDOWS) {
                double x = (from + window[0]) * unit();
                double y = getHeight() - (window[1] + 2) * unit();
                if (x + 2 * unit() < getWidth()) {
                    path.append("M").append(x).append(' ').append(y);
                    path.append("h").append(1.2 * unit()).append("v").append(1.6 * unit());
                    path.append("h").append(-1.2 * unit()).append("Z");
                }
            }
        }
        return path.toString();
    }
}
