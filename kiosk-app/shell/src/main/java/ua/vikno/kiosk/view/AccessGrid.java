package ua.vikno.kiosk.view;

import java.util.List;
import ua.vikno.kiosk.view.parts.HeightFromWidth;
import ua.vikno.kiosk.view.parts.Target;

/**
 * The cells of the access bar: all of one size, in as few lines as their words need. The last cell stands in the last place,
 * so that Finish keeps its corner whatever else is shown.
 */
final class AccessGrid extends HeightFromWidth {
    private final List<Target> cells;
    private final double gap;

    AccessGrid(double gap, List<Target> cells) {
        this.cells = List.copyOf(cells);
        this.gap = gap;
        getChildren().addAll(this.cells);
    }

    /** Whether no word breaks in so many lines. */
    boolean fits(double width, int lines) {
        int columns = inLines(lines);
        return natural(columns) <= width;
    }

    private double natural(int columns) {
        double widest =
                cells.stream().mapToDouble(cell -> cell.prefWidth(-1)).max().orElse(0);
        return columns * widest + (columns - 1) * gap;
    }

    private int inLines(int lines) {
        return (cells.size() + lines - 1) / lines;
    }

    private int columns(double width) {
        for (int lines = 1; lines < cells.size(); lines++) {
            if (fits(width, lines)) {
                return inLines(lines);
            }
        }
        return 1;
    }

    private int lines(int columns) {
        return (cells.size() + columns - 1) / columns;
    }

    private double across(double width, int columns) {
        return Math.floor((width - (columns - 1) * gap) / columns);
    }

    private double height(double across) {
        return cells.stream().mapToDouble(cell -> cell.prefHeight(across)).max().orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return cells.stream().mapToDouble(cell -> cell.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return natural(cells.size());
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = width < 0 ? computePrefWidth(-1) : width;
        int columns = columns(whole);
        int lines = lines(columns);
        return lines * height(across(whole, columns)) + (lines - 1) * gap;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double across = across(getWidth(), columns);
        double height = height(across);
        int last = lines(columns) * columns - 1;
        for (int i = 0; i < cells.size(); i++) {
            int place = i == cells.size() - 1 ? last : i;
            double x = Math.floorMod(place, columns) * (across + gap);
            double y = Math.floorDiv(place, columns) * (height + gap);
            cells.get(i).resizeRelocate(x, y, across, height);
        }
    }
}
