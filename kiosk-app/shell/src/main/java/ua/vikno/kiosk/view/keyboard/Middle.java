package ua.vikno.kiosk.view.keyboard;

import javafx.scene.layout.Region;

/** A sign in the middle of its key. */
final class Middle extends Region {
    private final Region sign;

    Middle(Region sign) {
        this.sign = sign;
        getChildren().add(sign);
    }

    @Override
    protected double computePrefWidth(double height) {
        return sign.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return sign.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double side = sign.prefWidth(-1);
        sign.resizeRelocate(Math.rint((getWidth() - side) / 2), Math.rint((getHeight() - side) / 2), side, side);
    }
}
