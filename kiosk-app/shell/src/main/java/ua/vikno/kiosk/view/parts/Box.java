package ua.vikno.kiosk.view.parts;

import javafx.scene.layout.Region;

/** One part with room around it; its own background makes it a banner or a card that cannot be touched. */
public final class Box extends HeightFromWidth {
    private final Region part;
    private final double padX;
    private final double padY;

    public Box(Region part, double padX, double padY) {
        this.part = part;
        this.padX = padX;
        this.padY = padY;
        getChildren().add(part);
    }

    @Override
    protected double computeMinWidth(double height) {
        return part.minWidth(-1) + 2 * padX;
    }

    @Override
    protected double computePrefWidth(double height) {
        return part.prefWidth(-1) + 2 * padX;
    }

    @Override
    protected double computePrefHeight(double width) {
        return part.prefHeight(width < 0 ? -1 : width - 2 * padX) + 2 * padY;
    }

    @Override
    protected void layoutChildren() {
        part.resizeRelocate(padX, padY, getWidth() - 2 * padX, getHeight() - 2 * padY);
    }
}
