package ua.vikno.kiosk.view;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** A sign above its word, both in the middle. */
final class Crowned extends Region {
    private final Region sign;
    private final Region word;
    private final double gap;

    Crowned(Region sign, Region word, double gap) {
        this.sign = sign;
        this.word = word;
        this.gap = gap;
        getChildren().addAll(sign, word);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(sign.prefWidth(-1), word.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return sign.prefHeight(-1) + gap + word.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double side = sign.prefWidth(-1);
        double across = Math.min(getWidth(), word.prefWidth(-1));
        double wordHeight = word.prefHeight(across);
        double y = Math.rint((getHeight() - side - gap - wordHeight) / 2);
        sign.resizeRelocate(Math.rint((getWidth() - side) / 2), y, side, side);
        word.resizeRelocate(Math.rint((getWidth() - across) / 2), y + side + gap, across, wordHeight);
    }
}
