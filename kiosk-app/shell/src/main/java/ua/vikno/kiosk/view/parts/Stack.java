package ua.vikno.kiosk.view.parts;

import java.util.List;
import javafx.scene.layout.Region;

/** Parts one below the other, each as wide as the whole. */
public final class Stack extends HeightFromWidth {
    private final List<? extends Region> parts;
    private final double gap;
    private final boolean middle;

    /** @param middle whether the parts stand in the middle of what height there is */
    public Stack(double gap, boolean middle, List<? extends Region> parts) {
        this.parts = List.copyOf(parts);
        this.gap = gap;
        this.middle = middle;
        getChildren().addAll(this.parts);
    }

    @Override
    protected double computePrefHeight(double width) {
        double sum = gap * Math.max(0, parts.size() - 1);
        for (Region part : parts) {
            sum += part.prefHeight(width);
        }
        return sum;
    }

    @Override
    protected void layoutChildren() {
        double y = middle ? Math.rint(Math.max(0, (getHeight() - computePrefHeight(getWidth())) / 2)) : 0;
        for (Region part : parts) {
            double height = part.prefHeight(getWidth());
            part.resizeRelocate(0, y, getWidth(), height);
            y += height + gap;
        }
    }
}
