package ua.vikno.kiosk.view.kinds;

import java.util.List;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.view.parts.HeightFromWidth;

/** Equal columns of equal height; a row that is not full keeps its columns' width. */
final class Columns extends HeightFromWidth {
    private final List<? extends Region> cells;
    private final int columns;
    private final double gap;

    Columns(int columns, double gap, List<? extends Region> cells) {
        this.cells = List.copyOf(cells);
        this.columns = columns;
        this.gap = gap;
        getChildren().addAll(this.cells);
    }

    private double column(double width) {
        return Math.floor((width - gap * (columns - 1)) / columns);
    }

    @Override
    protected double computeMinWidth(double height) {
        return super.computeMinWidth(height) * columns + gap * (columns - 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return super.computePrefWidth(height) * columns + gap * (columns - 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = 0;
        for (Region cell : cells) {
            highest = Math.max(highest, cell.prefHeight(width < 0 ? -1 : column(width)));
        }
        return highest;
    }

    @Override
    protected void layoutChildren() {
        double width = column(getWidth());
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).resizeRelocate(i * (width + gap), 0, width, getHeight());
        }
    }
}
