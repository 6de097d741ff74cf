package ua.vikno.kiosk.view.parts;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A layout whose height follows from its width, because words wrap; as narrow and as wide as its widest part, unless it says else. */
public abstract class HeightFromWidth extends Region {
    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = 0;
        for (Node part : getChildren()) {
            widest = Math.max(widest, part.minWidth(-1));
        }
        return widest;
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest = 0;
        for (Node part : getChildren()) {
            widest = Math.max(widest, part.prefWidth(-1));
        }
        return widest;
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
