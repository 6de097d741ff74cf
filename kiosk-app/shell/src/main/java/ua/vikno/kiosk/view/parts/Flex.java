package ua.vikno.kiosk.view.parts;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Parts side by side. Each has its natural width, except the stretching one, which takes what is left and wraps. All are
 * centred on one line.
 */
public final class Flex extends Region {
    private final List<? extends Region> parts;
    private final int stretch;
    private final double gap;

    /** @param stretch index of the part that takes what is left */
    public Flex(double gap, int stretch, List<? extends Region> parts) {
        this.parts = List.copyOf(parts);
        this.stretch = stretch;
        this.gap = gap;
        getChildren().addAll(this.parts);
    }

    private double left(double width) {
        double rest = width - gap * (parts.size() - 1);
        for (int i = 0; i < parts.size(); i++) {
            rest -= i == stretch ? 0 : parts.get(i).prefWidth(-1);
        }
        return Math.max(1, rest);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        double sum = gap * (parts.size() - 1);
        for (Region part : parts) {
            sum += part.prefWidth(-1);
        }
        return sum;
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = 0;
        for (int i = 0; i < parts.size(); i++) {
            double across =
                    width < 0 ? -1 : i == stretch ? left(width) : parts.get(i).prefWidth(-1);
            highest = Math.max(highest, parts.get(i).prefHeight(across));
        }
        return highest;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            Region part = parts.get(i);
            double width = i == stretch ? left(getWidth()) : part.prefWidth(-1);
            double height = part.prefHeight(width);
            part.resizeRelocate(Math.rint(x), Math.rint((getHeight() - height) / 2), width, height);
            x += width + gap;
        }
    }
}
